package health.erp.core.audit;

import health.erp.core.Purpose;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail: one call, and one of the patients it met.
 *
 * @param kind COMMAND or READ
 * @param action name of the command or query: {@code AmendPatient}
 * @param patient null when the call met nobody's data
 * @param outcome DONE, REPEATED (under its idempotency key), REFUSED or FAILED
 * @param code why it was refused or failed
 * @param reason of an emergency
 * @param changed names of the fields that changed ({@code Patient.names}), rows that are new or gone with a plus or minus
 */
public record AuditEntryView(
        UUID id,
        Instant at,
        StaffId staff,
        Purpose purpose,
        String kind,
        String action,
        String permission,
        @Nullable PatientId patient,
        @Nullable String correlation,
        String outcome,
        @Nullable String code,
        @Nullable String reason,
        List<String> changed) {
    /** Where a list goes on. */
    public AuditPosition position() {
        return new AuditPosition(at, id);
    }
}
