package health.erp.examples.service.access;

import health.erp.examples.service.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The header {@code Idempotency-Key} of a request that changes something: a quoted string, as in
 * draft-ietf-httpapi-idempotency-key-header, or without the quotes, as many clients send it.
 */
final class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,64}");

    static @Nullable String of(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        if (header == null || !METHODS.contains(request.getMethod())) {
            return null;
        }
        var given = header.strip();
        var quoted = QUOTED.matcher(given);
        var key = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : given;
        if (!KEY.matcher(key).matches() || (key.equals(given) && given.startsWith("\""))) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "idempotencyKey.malformed",
                    "The header Idempotency-Key is not a string of 1 to 64 visible ASCII characters.");
        }
        return key;
    }

    private IdempotencyKeys() {}
}
