package health.erp.core.audit;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list of audit entries is wanted, newest first.
 *
 * @param from the earliest moment; null for the beginning
 * @param until the first moment that is too late; null for now
 * @param after the last entry of the page before
 */
public record AuditWindow(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable AuditPosition after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    /** The newest so many. */
    public static AuditWindow newest(int size) {
        return new AuditWindow(null, null, null, size);
    }

    public AuditWindow from(AuditPosition position) {
        return new AuditWindow(from, until, position, size);
    }
}
