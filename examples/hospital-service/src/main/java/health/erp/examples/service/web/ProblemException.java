package health.erp.examples.service.web;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/** What the host itself refuses, before the library is asked: said as a problem, never with a patient's data. */
public final class ProblemException extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final transient Map<String, String> problems;

    public ProblemException(HttpStatus status, String code, String message) {
        this(status, code, message, Map.of());
    }

    /** With one sentence for each field that is wrong, by its path in the body: {@code name[0].family}. */
    public ProblemException(HttpStatus status, String code, String message, Map<String, String> problems) {
        super(message);
        this.status = status;
        this.code = code;
        this.problems = new TreeMap<>(problems);
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
}
