package health.erp.lab.quality;

import health.erp.core.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The control materials, in the order they were defined.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListControlMaterials(@Nullable ControlMaterialId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
