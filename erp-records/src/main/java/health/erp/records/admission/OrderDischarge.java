package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.records.encounter.DischargeDisposition;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The patient may go: the clinical half of a discharge. The bed stays the patient's. R-ADT-5
 *
 * @param expectedAt when the patient is thought to leave
 */
public record OrderDischarge(
        @NotNull EncounterId stay,
        int version,
        @NotNull DischargeDisposition disposition,
        @Nullable Instant expectedAt) {}
