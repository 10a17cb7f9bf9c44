package health.erp.records.location;

import health.erp.core.Page;
import health.erp.core.id.LocationId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks which beds of a ward are to be cleaned, in the order they came up.
 *
 * @param after {@link Page#next} of the page before
 */
public record ListCleanings(@NotNull LocationId ward, @Nullable UUID after, @Min(1) @Max(Page.MAX_SIZE) int size) {
    public static ListCleanings of(LocationId ward) {
        return new ListCleanings(ward, null, Page.MAX_SIZE);
    }
}
