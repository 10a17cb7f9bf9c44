package health.erp.records.relation;

import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who pays for the patient.
 *
 * @param payer code of the insurer, scheme or employer, as the hospital's own list has it: {@code PMJAY}, {@code CGHS}
 * @param memberNumber the patient's number with the payer
 * @param policyNumber of the contract, if it is another
 * @param rank which to ask first; 1 is the best
 * @param until the day from which it no longer pays; null if nobody knows
 */
public record AddCoverage(
        @NotNull PatientId patient,
        @NotBlank @Size(max = 60) @Pattern(regexp = AddCoverage.CODE, message = "is no code") String payer,
        @NotBlank @Size(max = 64) @Pattern(regexp = AddCoverage.NUMBER, message = "is no number") String memberNumber,
        @Nullable @Size(max = 64) @Pattern(regexp = AddCoverage.NUMBER, message = "is no number") String policyNumber,
        @NotNull Subscriber subscriber,
        @Min(1) @Max(99) int rank,
        @NotNull LocalDate since,
        @Nullable LocalDate until) {
    static final String CODE = "[A-Za-z0-9._:-]+";
    static final String NUMBER = "[\\p{L}\\p{N} ./_-]+";

    public AddCoverage {
        RelatePerson.mustBeInOrder(since, until);
    }
}
