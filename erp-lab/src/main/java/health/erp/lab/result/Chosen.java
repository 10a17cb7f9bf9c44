package health.erp.lab.result;

import health.erp.lab.reagent.RunId;
import jakarta.validation.constraints.NotNull;

/**
 * A result as somebody saw it when they decided.
 *
 * @param version of the view that was looked at
 */
public record Chosen(@NotNull RunId run, int version) {
    public static Chosen of(ResultView seen) {
        return new Chosen(seen.id(), seen.version());
    }
}
