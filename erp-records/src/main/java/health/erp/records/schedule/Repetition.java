package health.erp.records.schedule;

import health.erp.core.InvalidCommandException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * How something comes again by a rule of RFC 5545: every second Tuesday of a month. It speaks of local time, without a
 * zone; whoever asks applies the zone to what comes out. R-APT-7
 */
public final class Repetition {
    private static final Set<Freq> FREQUENCIES = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private final RecurrenceRule rule;

    private Repetition(RecurrenceRule rule) {
        this.rule = rule;
    }

    /** {@code FREQ=MONTHLY;BYDAY=2TU}; days, weeks, months or years, nothing shorter, and a last day in local time. */
    public static Repetition of(String rule) {
        var parsed = parsed(rule);
        var until = parsed.getUntil();
        if (until != null && !until.isFloating()) {
            throw InvalidCommandException.of("rule", "ends at a time of UTC; give UNTIL in local time, without Z");
        }
        return new Repetition(parsed);
    }

    /** With a last moment in UTC, as calendars write it, it is one on the clocks of the zone. */
    public static Repetition of(String rule, ZoneId zone) {
        var parsed = parsed(rule);
        var until = parsed.getUntil();
        if (until != null && !until.isFloating()) {
            parsed.setUntil(floating(LocalDateTime.ofInstant(Instant.ofEpochMilli(until.getTimestamp()), zone)));
        }
        return new Repetition(parsed);
    }

    public boolean isEndless() {
        return rule.isInfinite();
    }

    /** The first times from this one on that the rule says, in order; the first of them need not be this one. */
    public List<LocalDateTime> first(int atMost, LocalDateTime start) {
        return times(start, start.toLocalDate(), found -> found.size() == atMost);
    }

    /** Those on these days, the last one among them. */
    List<LocalDateTime> within(LocalDate first, LocalDate last, LocalDateTime start) {
        var times = times(
                start, first, found -> found.get(found.size() - 1).toLocalDate().isAfter(last));
        times.removeIf(time -> time.toLocalDate().isAfter(last));
        return times;
    }

    private List<LocalDateTime> times(LocalDateTime start, LocalDate first, Predicate<List<LocalDateTime>> enough) {
        var found = new ArrayList<LocalDateTime>();
        try {
            var times = rule.iterator(floating(start));
            if (first.isAfter(start.toLocalDate())) {
                times.fastForward(floating(first.atStartOfDay()));
            }
            while (times.hasNext() && (found.isEmpty() || !enough.test(found))) {
                found.add(local(times.nextDateTime()));
            }
        } catch (IllegalArgumentException e) {
            // it has looked long enough, for a 30 February
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
