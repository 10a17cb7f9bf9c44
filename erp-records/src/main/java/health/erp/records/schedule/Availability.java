package health.erp.records.schedule;

import health.erp.core.id.LocationId;
import health.erp.core.value.DatePeriod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works at a place, as long as that arrangement holds.
 *
 * @param location null if it does not matter where
 * @param effective first day and, if there is one, the day it no longer holds
 * @param slotMinutes steps in which free time is offered, from the start of the hours; null for the service's length
 */
public record Availability(
        @Nullable LocationId location,
        @NotNull DatePeriod effective,
        @Size(max = 50) List<@Valid WeeklyWindow> weekly,
        @Size(max = 20) List<@Valid RecurringWindow> recurring,
        @Nullable @Min(1) @Max(24 * 60) Integer slotMinutes) {
    public Availability {
        weekly = weekly == null ? List.of() : List.copyOf(weekly);
        recurring = recurring == null ? List.of() : List.copyOf(recurring);
    }

    /** The same hours every week, wherever. */
    public static Availability weekly(DatePeriod effective, List<WeeklyWindow> weekly) {
        return new Availability(null, effective, weekly, List.of(), null);
    }

    public static Availability recurring(DatePeriod effective, List<RecurringWindow> recurring) {
        return new Availability(null, effective, List.of(), recurring, null);
    }

    public Availability at(LocationId place) {
        return new Availability(place, effective, weekly, recurring, slotMinutes);
    }

    public Availability inStepsOf(int minutes) {
        return new Availability(location, effective, weekly, recurring, minutes);
    }
}
