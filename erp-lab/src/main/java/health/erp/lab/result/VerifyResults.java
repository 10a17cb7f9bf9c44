package health.erp.lab.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers for how results were measured.
 *
 * @param early whether they go out as preliminary, where somebody else is still to answer for what they say
 * @param identityChecked whether somebody looked whose the specimens are, where so many results jumped that it is doubted
 * @param despite why they are right though a control or a reagent was not shown to be in order; else null
 */
public record VerifyResults(
        @NotEmpty @Size(max = 200) List<@Valid Chosen> results,
        boolean early,
        boolean identityChecked,
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters")
                String despite) {
    public VerifyResults {
        results = results == null ? List.of() : List.copyOf(results);
    }

    public static VerifyResults of(List<ResultView> seen) {
        return new VerifyResults(seen.stream().map(Chosen::of).toList(), false, false, null);
    }

    public static VerifyResults of(ResultView seen) {
        return of(List.of(seen));
    }

    public VerifyResults releasedEarly() {
        return new VerifyResults(results, true, identityChecked, despite);
    }

    public VerifyResults withIdentityChecked() {
        return new VerifyResults(results, early, true, despite);
    }

    public VerifyResults although(String reason) {
        return new VerifyResults(results, early, identityChecked, reason);
    }
}
