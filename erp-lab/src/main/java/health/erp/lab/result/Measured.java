package health.erp.lab.result;

import health.erp.lab.autoverification.Indices;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.ReagentLotId;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How results were measured.
 *
 * @param instrument null where somebody read them
 * @param at null for now
 * @param lots of the reagents, as the analyzer reports or somebody scanned them; of what is not named the one that expires
 *     first is taken
 * @param dilution how many times the specimen was diluted: 1 if not
 * @param indices how haemolysed, icteric and lipaemic the specimen is; null where nobody measured that
 */
public record Measured(
        @NotNull RunOrigin origin,
        @Nullable InstrumentId instrument,
        @Nullable Instant at,
        @Size(max = 20) List<@NotNull ReagentLotId> lots,
        @Min(1) @Max(10_000) int dilution,
        @Nullable Indices indices) {
    /** Read and written down by somebody, now. */
    public static final Measured BY_HAND = new Measured(RunOrigin.MANUAL, null, null, List.of(), 1, null);

    static final Measured CALCULATED = new Measured(RunOrigin.CALCULATED, null, null, List.of(), 1, null);

    public Measured {
        lots = lots == null ? List.of() : List.copyOf(lots);
    }

    /** Sent by an analyzer. */
    public static Measured by(InstrumentId instrument, @Nullable Instant at) {
        return new Measured(RunOrigin.ANALYZER, instrument, at, List.of(), 1, null);
    }

    public Measured with(Indices measured) {
        return new Measured(origin, instrument, at, lots, dilution, measured);
    }

    public Measured diluted(int times) {
        return new Measured(origin, instrument, at, lots, times, indices);
    }

    public Measured from(List<ReagentLotId> reagents) {
        return new Measured(origin, instrument, at, reagents, dilution, indices);
    }

    @AssertTrue(message = "must be named where an analyzer sent it, and nothing that is calculated is entered")
    boolean isInstrumentFitting() {
        return origin != RunOrigin.CALCULATED && (origin != RunOrigin.ANALYZER || instrument != null);
    }
}
