package health.erp.records.relation;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.CoverageId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Takes a coverage out of use.
 *
 * @param as CANCELLED by the payer, or ENTERED_IN_ERROR
 */
public record WithdrawCoverage(
        @NotNull CoverageId coverage,
        int version,
        @NotNull CoverageStatus as,
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String reason) {
    public WithdrawCoverage {
        if (as == CoverageStatus.ACTIVE) {
            throw InvalidCommandException.of("as", "is either CANCELLED or ENTERED_IN_ERROR");
        }
    }
}
