package health.erp.records.condition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is now known of a condition in place of what was. A code may become more exact; another disease is another
 * condition.
 *
 * @param version of the view the change was made on
 * @param abatement when it ended, of what is resolved or in remission
 * @param reason why it is thought of differently now
 */
public record AmendCondition(
        @NotNull ConditionId condition,
        int version,
        @NotNull @Valid Icd10 code,
        @NotNull ConditionStatus status,
        @NotNull ConditionVerification verification,
        @Nullable ConditionSeverity severity,
        @Nullable Roughly onset,
        @Nullable Roughly abatement,
        @Nullable @Size(max = 1000) @Pattern(regexp = "[\\P{Cc}\\n\\t]*", message = "contains control characters")
                String note,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    /** All as it is, but for how the patient is with it. */
    public static AmendCondition status(
            ConditionView seen, ConditionStatus status, @Nullable Roughly abatement, String reason) {
        return new AmendCondition(
                seen.id(),
                seen.version(),
                seen.code(),
                status,
                seen.verification(),
                seen.severity(),
                seen.onset(),
                abatement,
                seen.note(),
                reason);
    }

    /** All as it is, but for how sure it is. */
    public static AmendCondition verification(ConditionView seen, ConditionVerification verification, String reason) {
        return new AmendCondition(
                seen.id(),
                seen.version(),
                seen.code(),
                seen.status(),
                verification,
                seen.severity(),
                seen.onset(),
                seen.abatement(),
                seen.note(),
                reason);
    }
}
