package health.erp.lab.quality;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The lots of a material, newest first.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListControlLots(
        @NotNull ControlMaterialId material, @Nullable ControlLotId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
