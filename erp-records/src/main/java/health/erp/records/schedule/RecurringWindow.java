package health.erp.records.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Working hours that come again by a rule of RFC 5545, such as every second Tuesday of a month.
 *
 * @param start first of them, in the local time of the calendar
 * @param rule {@code FREQ=MONTHLY;BYDAY=2TU}; days, weeks, months or years, nothing shorter
 */
public record RecurringWindow(
        @NotNull LocalDateTime start,
        @NotNull @Size(max = 200) String rule,
        @Min(1) @Max(RecurringWindow.LONGEST) int minutes) {
    static final int LONGEST = 24 * 60;

    public RecurringWindow {
        if (rule != null) {
            Repetition.of(rule);
        }
    }

    /** Local starts on these days, the last one among them. */
    List<LocalDateTime> starts(LocalDate first, LocalDate last) {
        return Repetition.of(rule).within(first, last, start);
    }
}
