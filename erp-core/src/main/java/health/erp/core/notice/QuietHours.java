package health.erp.core.notice;

import health.erp.core.InvalidCommandException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When somebody does not want to be disturbed, by the clock of the hospital; past midnight if it ends earlier in the day
 * than it begins.
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) {
            throw InvalidCommandException.of("quietHours", "begin and end at the same time");
        }
    }

    /** The end of the quiet hours this moment lies in, or the moment itself. */
    public Instant after(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        var past = from.isAfter(to);
        var quiet = past ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return moment;
        }
        var day = past && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        var end = day.atTime(to).atZone(zone).toInstant();
        // in the second of an autumn hour the first has ended already
        return end.isAfter(moment)
                ? end
                : day.atTime(to).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
