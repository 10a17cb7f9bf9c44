package health.erp.lab.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Answers for what results say, and lets them go. */
public record ValidateResults(@NotEmpty @Size(max = 200) List<@Valid Chosen> results) {
    public ValidateResults {
        results = results == null ? List.of() : List.copyOf(results);
    }

    public static ValidateResults of(List<ResultView> seen) {
        return new ValidateResults(seen.stream().map(Chosen::of).toList());
    }

    public static ValidateResults of(ResultView seen) {
        return of(List.of(seen));
    }
}
