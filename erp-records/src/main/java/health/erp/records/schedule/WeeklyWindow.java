package health.erp.records.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Working hours on a day of the week, in the local time of the calendar.
 *
 * @param end if it is not after the start, the hours go on to this time of the next day
 */
public record WeeklyWindow(@NotNull DayOfWeek day, @NotNull LocalTime start, @NotNull LocalTime end) {}
