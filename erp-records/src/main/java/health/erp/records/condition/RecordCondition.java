package health.erp.records.condition;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a patient has, or is thought to have.
 *
 * @param encounter whose diagnosis it is, or where a problem was told
 */
public record RecordCondition(
        @NotNull PatientId patient,
        @Nullable EncounterId encounter,
        @NotNull ConditionCategory category,
        @NotNull @Valid Icd10 code,
        @NotNull ConditionVerification verification,
        @Nullable ConditionSeverity severity,
        @Nullable Roughly onset,
        @Nullable @Size(max = 1000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                String note) {
    /** On the problem list, confirmed. */
    public static RecordCondition problem(PatientId patient, Icd10 code, @Nullable Roughly onset) {
        return new RecordCondition(
                patient,
                null,
                ConditionCategory.PROBLEM_LIST_ITEM,
                code,
                ConditionVerification.CONFIRMED,
                null,
                onset,
                null);
    }

    /** What the encounter is thought to be about. */
    public static RecordCondition diagnosis(PatientId patient, EncounterId encounter, Icd10 code) {
        return new RecordCondition(
                patient,
                encounter,
                ConditionCategory.ENCOUNTER_DIAGNOSIS,
                code,
                ConditionVerification.PROVISIONAL,
                null,
                null,
                null);
    }

    @AssertTrue(message = "of a diagnosis is missing")
    boolean isEncounterThere() {
        return category != ConditionCategory.ENCOUNTER_DIAGNOSIS || encounter != null;
    }

    @AssertTrue(message = "must say how likely it is, not that it was wrong")
    boolean isVerificationSensible() {
        return verification == null || verification.stands();
    }
}
