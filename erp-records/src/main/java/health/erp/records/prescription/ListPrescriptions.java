package health.erp.records.prescription;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A patient's prescriptions, the newest first.
 *
 * @param standingOnly just those the patient is meant to take: active or on hold
 * @param before {@link Page#next} of the page before
 */
public record ListPrescriptions(
        @NotNull PatientId patient,
        boolean standingOnly,
        @Nullable PrescriptionId before,
        @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListPrescriptions standing(PatientId patient) {
        return new ListPrescriptions(patient, true, null, Page.MAX_SIZE);
    }

    public ListPrescriptions from(@Nullable PrescriptionId next) {
        return new ListPrescriptions(patient, standingOnly, next, size);
    }
}
