package health.erp.lab.quality;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The instruments of the laboratory, in the order they came.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListInstruments(@Nullable InstrumentId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
