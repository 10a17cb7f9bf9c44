package health.erp.records.prescription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Says, as the second person, that a contraindicated drug is to be given all the same. */
public record ApproveOverride(
        @NotNull IssueId issue,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String remark) {}
