package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.records.encounter.DischargeDisposition;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The patient has gone, and the bed is free. HL7 v2 A03, R-ADT-5
 *
 * @param at when that was; null is now
 * @param disposition where the patient went; null for where it was ordered. Who died, or left against advice, needs no
 *     order
 */
public record DischargePatient(
        @NotNull EncounterId stay, int version, @Nullable Instant at, @Nullable DischargeDisposition disposition) {
    public DischargePatient(EncounterId stay, int version) {
        this(stay, version, null, null);
    }
}
