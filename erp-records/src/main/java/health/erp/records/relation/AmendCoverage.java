package health.erp.records.relation;

import health.erp.core.id.CoverageId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is now known of a coverage in place of what was; with an end it ends. Another payer is another coverage.
 *
 * @param version of the view the change was made on
 */
public record AmendCoverage(
        @NotNull CoverageId coverage,
        int version,
        @NotBlank @Size(max = 64) @Pattern(regexp = AddCoverage.NUMBER, message = "is no number") String memberNumber,
        @Nullable @Size(max = 64) @Pattern(regexp = AddCoverage.NUMBER, message = "is no number") String policyNumber,
        @NotNull Subscriber subscriber,
        @Min(1) @Max(99) int rank,
        @NotNull LocalDate since,
        @Nullable LocalDate until) {
    public AmendCoverage {
        RelatePerson.mustBeInOrder(since, until);
    }
}
