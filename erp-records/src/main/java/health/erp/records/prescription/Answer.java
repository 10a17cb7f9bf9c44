package health.erp.records.prescription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What whoever signs or hands out says to a warning.
 *
 * @param key of the warning, as it was shown
 */
public record Answer(
        @NotBlank @Size(max = 320) String key,
        @NotNull Mitigation reason,
        @Nullable @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String remark) {
    public static Answer to(IssueView issue, Mitigation reason) {
        return new Answer(issue.key(), reason, null);
    }
}
