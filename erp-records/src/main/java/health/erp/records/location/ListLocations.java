package health.erp.records.location;

import health.erp.core.Page;
import health.erp.core.id.LocationId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what lies directly in a place, in the order it was added.
 *
 * @param inside null for the sites
 * @param after {@link Page#next} of the page before
 */
public record ListLocations(
        @Nullable LocationId inside, @Nullable LocationId after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListLocations in(@Nullable LocationId inside) {
        return new ListLocations(inside, null, Page.MAX_SIZE);
    }
}
