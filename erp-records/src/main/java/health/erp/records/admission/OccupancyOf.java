package health.erp.records.admission;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Asks how full the wards were on these days of the hospital.
 *
 * @param to the last day, inclusive
 */
public record OccupancyOf(@NotNull LocalDate from, @NotNull LocalDate to) {
    private static final int LONGEST = 366;

    public OccupancyOf {
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST)))) {
            throw InvalidCommandException.of("to", "must lie 0 to %d days after from".formatted(LONGEST));
        }
    }
}
