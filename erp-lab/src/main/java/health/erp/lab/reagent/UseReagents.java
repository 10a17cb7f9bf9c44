package health.erp.lab.reagent;

import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Runs on one instrument take what their recipes say, one after the other.
 *
 * @param lots that were used, as the analyzer reports or somebody scanned; of a reagent that is not among them the one that
 *     expires first is taken
 */
public record UseReagents(
        @NotNull InstrumentId instrument,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Run> runs,
        @Size(max = 20) Set<@NotNull ReagentLotId> lots) {
    public UseReagents {
        runs = runs == null ? List.of() : List.copyOf(runs);
        lots = lots == null ? Set.of() : Set.copyOf(lots);
    }

    /**
     * A run of a test.
     *
     * @param measurings how many are measured in it
     */
    public record Run(
            @NotNull RunId id,
            @NotNull TestCode test,
            @NotNull RunPurpose purpose,
            @Min(1) @Max(1000) int measurings) {}

    /** For one specimen, from the lots that expire first. */
    public static UseReagents of(RunId run, TestCode test, InstrumentId instrument, RunPurpose purpose) {
        return new UseReagents(instrument, List.of(new Run(run, test, purpose, 1)), Set.of());
    }
}
