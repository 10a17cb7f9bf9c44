package health.erp.tenancy.move;

import health.erp.core.Page;
import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The moves of a hospital, the oldest first.
 *
 * @param after last id of the page before; null for the first page
 */
public record ListMoves(@NotNull HospitalId hospital, @Nullable MoveId after, @Min(1) @Max(Page.MAX_SIZE) int size) {}
