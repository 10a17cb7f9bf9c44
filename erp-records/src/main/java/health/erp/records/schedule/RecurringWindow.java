package health.erp.records.schedule;

import health.erp.core.InvalidCommandException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

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
    private static final Set<Freq> FREQUENCIES = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    public RecurringWindow {
        if (rule != null) {
            parsed(rule);
        }
    }

    /** Local starts on these days, the last one among them. */
    List<LocalDateTime> starts(LocalDate first, LocalDate last) {
        var found = new ArrayList<LocalDateTime>();
        var dates = parsed(rule).iterator(floating(start));
        if (first.isAfter(start.toLocalDate())) {
            dates.fastForward(floating(first.atStartOfDay()));
        }
        while (dates.hasNext()) {
            var next = local(dates.nextDateTime());
            if (next.toLocalDate().isAfter(last)) {
                break;
            }
            found.add(next);
        }
        return found;
    }

    private static RecurrenceRule parsed(String rule) {
        try {
            var parsed = new RecurrenceRule(rule);
            if (FREQUENCIES.contains(parsed.getFreq())) {
                return parsed;
            }
        } catch (InvalidRecurrenceRuleException e) {
            // said below
        }
        throw InvalidCommandException.of(
                "rule", "is not an RFC 5545 rule of days, weeks, months or years, as in FREQ=MONTHLY;BYDAY=2TU");
    }

    /** Without a zone: the calendar's zone is applied to what comes out. R-APT-7 */
    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
