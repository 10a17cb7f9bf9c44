package health.erp.lab.reagent;

import health.erp.core.Page;
import health.erp.lab.quality.InstrumentId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The lots of an instrument, newest first.
 *
 * @param thereOnly only those of which something may be left
 * @param after {@link Page#next} of the page before
 */
public record ListReagentLots(
        @NotNull InstrumentId instrument,
        boolean thereOnly,
        @Nullable ReagentLotId after,
        @Min(1) @Max(Page.MAX_SIZE) int size) {}
