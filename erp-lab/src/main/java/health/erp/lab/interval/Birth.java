package health.erp.lab.interval;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a patient was born, by the hospital's calendar and clock.
 *
 * @param time null where it was not noted: then only what holds for every hour of that day holds
 */
public record Birth(LocalDate date, @Nullable LocalTime time) {
    public static Birth on(LocalDate date) {
        return new Birth(date, null);
    }

    LocalDateTime earliest() {
        return date.atTime(time == null ? LocalTime.MIN : time);
    }

    LocalDateTime latest() {
        return date.atTime(time == null ? LocalTime.MAX : time);
    }

    /** Completed years at a moment; of somebody not yet born, negative. */
    public int yearsAt(LocalDateTime moment) {
        return java.time.Period.between(date, moment.toLocalDate()).getYears();
    }
}
