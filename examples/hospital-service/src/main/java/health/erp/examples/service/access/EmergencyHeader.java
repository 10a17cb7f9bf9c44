package health.erp.examples.service.access;

import health.erp.core.Caller;
import health.erp.core.audit.AuditPermission;
import health.erp.examples.service.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/**
 * The header {@code X-Emergency} of a request that looks behind a broken glass: the entry it was broken under. Only for who
 * may break one: the library lets a caller in an emergency find out who somebody is without it.
 */
final class EmergencyHeader {
    static final String HEADER = "X-Emergency";

    static Caller applied(Caller caller, HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        if (header == null) {
            return caller;
        }
        var entry = entry(header);
        if (!caller.may(AuditPermission.BREAK_GLASS)) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN, "erp.notPermitted", "Your role does not let you break the glass.");
        }
        return caller.breakingGlass("Under " + entry);
    }

    private static UUID entry(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "emergency.malformed",
                    "The header X-Emergency does not hold the entry of a broken glass, a UUID.");
        }
    }

    private EmergencyHeader() {}
}
