package health.erp.lab.reagent;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A run takes what its recipe says.
 *
 * @param measurings how many are measured in it
 * @param lots that were used, as the analyzer reports or somebody scanned; of a reagent that is not among them the one that
 *     expires first is taken
 */
public record UseReagents(
        @NotNull RunId run,
        @NotNull TestCode test,
        @NotNull InstrumentId instrument,
        @NotNull RunPurpose purpose,
        @Min(1) @Max(1000) int measurings,
        @Size(max = 20) Set<@NotNull ReagentLotId> lots) {
    public UseReagents {
        lots = lots == null ? Set.of() : Set.copyOf(lots);
    }

    /** For one specimen, from the lots that expire first. */
    public static UseReagents of(RunId run, TestCode test, InstrumentId instrument, RunPurpose purpose) {
        return new UseReagents(run, test, instrument, purpose, 1, Set.of());
    }
}
