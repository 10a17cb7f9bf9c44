package health.erp.lab.wire;

import health.erp.lab.wire.Moment.Precision;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as HL7 and ASTM write them: {@code YYYY[MM[DD[HH[MM[SS[.S...]]]]]][+/-ZZZZ]}. */
public final class Moments {
    private static final int YEAR = 4;
    private static final int SECONDS = 14;
    private static final int NANO_DIGITS = 9;

    /** Null when it is none, or a time there never was. */
    public static @Nullable Moment read(String text) {
        var zone = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        var point = text.indexOf('.');
        var end = zone < 0 ? text.length() : zone;
        var whole = point < 0 ? end : point;
        if (whole < YEAR || whole > SECONDS || whole % 2 != 0 || !isDigits(text, 0, whole) || point > end) {
            return null;
        }
        if (point >= 0 && (whole != SECONDS || end - point - 1 > NANO_DIGITS || !isDigits(text, point + 1, end))) {
            return null;
        }
        if (zone >= 0 && (text.length() - zone != 5 || !isDigits(text, zone + 1, text.length()))) {
            return null;
        }
        try {
            return moment(text, whole, point, end, zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Moment moment(String text, int whole, int point, int end, int zone) {
        var hasFraction = point >= 0 && end > point + 1;
        var local = LocalDateTime.of(
                number(text, 0, YEAR),
                part(text, YEAR, whole, 1),
                part(text, 6, whole, 1),
                part(text, 8, whole, 0),
                part(text, 10, whole, 0),
                part(text, 12, whole, 0),
                hasFraction ? nanos(text, point + 1, end) : 0);
        var precision = hasFraction ? Precision.FRACTION : precision(whole);
        return new Moment(local, precision, zone < 0 ? null : offset(text, zone));
    }

    private static Precision precision(int digits) {
        return switch (digits) {
            case YEAR -> Precision.YEAR;
            case 6 -> Precision.MONTH;
            case 8 -> Precision.DAY;
            case 10 -> Precision.HOUR;
            case 12 -> Precision.MINUTE;
            default -> Precision.SECOND;
        };
    }

    private static int digits(Precision precision) {
        return switch (precision) {
            case YEAR -> YEAR;
            case MONTH -> 6;
            case DAY -> 8;
            case HOUR -> 10;
            case MINUTE -> 12;
            case SECOND, FRACTION -> SECONDS;
        };
    }

    /** Writes what {@link #read} reads. */
    public static String text(Moment moment) {
        var local = moment.local();
        var digits = String.format(
                Locale.ROOT,
                "%04d%02d%02d%02d%02d%02d",
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
        var hasFraction = moment.precision() == Precision.FRACTION;
        var text = hasFraction
                ? digits + "."
                        + String.format(Locale.ROOT, "%09d", local.getNano()).replaceFirst("(?<=\\d)0+$", "")
                : digits.substring(0, digits(moment.precision()));
        return text + zone(moment.offset());
    }

    private static String zone(@Nullable ZoneOffset offset) {
        if (offset == null) {
            return "";
        }
        var minutes = Math.abs(offset.getTotalSeconds()) / 60;
        var sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        return sign + String.format(Locale.ROOT, "%02d%02d", minutes / 60, minutes % 60);
    }

    private static ZoneOffset offset(String text, int zone) {
        var sign = text.charAt(zone) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * number(text, zone + 1, zone + 3), sign * number(text, zone + 3, zone + 5));
    }

    private static int part(String text, int from, int end, int otherwise) {
        return from < end ? number(text, from, from + 2) : otherwise;
    }

    private static int nanos(String text, int from, int to) {
        var nanos = number(text, from, to);
        for (int i = to - from; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + (text.charAt(i) - '0');
        }
        return number;
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Moments() {}
}
