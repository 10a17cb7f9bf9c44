package health.erp.lab.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers for what results say, and lets them go.
 *
 * @param despite why they are right though a control or a reagent turned out since not to be in order; else null
 */
public record ValidateResults(
        @NotEmpty @Size(max = 200) List<@Valid Chosen> results,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String despite) {
    public ValidateResults {
        results = results == null ? List.of() : List.copyOf(results);
    }

    public ValidateResults(List<Chosen> results) {
        this(results, null);
    }

    public static ValidateResults of(List<ResultView> seen) {
        return new ValidateResults(seen.stream().map(Chosen::of).toList(), null);
    }

    public static ValidateResults of(ResultView seen) {
        return of(List.of(seen));
    }

    public ValidateResults although(String reason) {
        return new ValidateResults(results, reason);
    }
}
