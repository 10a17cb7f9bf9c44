package health.erp.examples.service.web;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the host itself refuses, before the library is asked: said as a problem, never with a patient's data. */
public final class ProblemException extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final transient Map<String, String> problems;
    private final transient @Nullable Object details;

    public ProblemException(HttpStatus status, String code, String message) {
        this(status, code, message, Map.of());
    }

    /** With one sentence for each field that is wrong, by its path in the body: {@code name[0].family}. */
    public ProblemException(HttpStatus status, String code, String message, Map<String, String> problems) {
        this(status, code, message, problems, null);
    }

    private ProblemException(
            HttpStatus status, String code, String message, Map<String, String> problems, @Nullable Object details) {
        super(message);
        this.status = status;
        this.code = code;
        this.problems = new TreeMap<>(problems);
        this.details = details;
    }

    /** An outcome other than the one that was hoped for: something else stands in the way. */
    public static ProblemException conflict(String code, String message, Object details) {
        return new ProblemException(HttpStatus.CONFLICT, code, message, Map.of(), details);
    }

    /** An outcome other than the one that was hoped for: the rules do not allow it. */
    public static ProblemException refusal(String code, String message, Object details) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, message, Map.of(), details);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, String> problems() {
        return problems;
    }

    /** What stands in the way, as it is written into the answer; never a patient's data. */
    public @Nullable Object details() {
        return details;
    }
}
