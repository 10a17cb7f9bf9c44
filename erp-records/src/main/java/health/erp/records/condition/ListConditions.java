package health.erp.records.condition;

import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a patient has or had, newest first.
 *
 * @param encounter only what was written in this one; null for all
 * @param pastToo also what is over, was refuted or entered in error
 * @param after {@link Page#next} of the page before
 */
public record ListConditions(
        @NotNull PatientId patient,
        @Nullable EncounterId encounter,
        boolean pastToo,
        @Nullable ConditionId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListConditions present(PatientId patient) {
        return new ListConditions(patient, null, false, null, Page.MAX_SIZE);
    }
}
