package health.erp.tenancy.price;

import health.erp.core.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * What a month will have cost at its end if it goes on as it began: what is added up grows with the time that has passed,
 * the fixed share and what is an average of days stay. The first day says little, so it counts as a whole one.
 */
public final class Forecast {
    private static final Duration LEAST = Duration.ofDays(1);

    public static Money atMonthsEnd(HospitalCost soFar, YearMonth month, ZoneId zone, Instant now) {
        var begin = month.atDay(1).atStartOfDay(zone).toInstant();
        var end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        if (!now.isBefore(end)) {
            return soFar.total();
        }
        var passed = Duration.between(begin, now);
        var counted = passed.compareTo(LEAST) < 0 ? LEAST : passed;
        var factor = seconds(Duration.between(begin, end)).divide(seconds(counted), 9, RoundingMode.HALF_UP);
        return soFar.lines().stream()
                .map(line -> line.meter().isMeasuredDaily()
                        ? line.amount()
                        : line.amount().times(factor))
                .reduce(soFar.fixedShare(), Money::plus);
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toSeconds());
    }

    private Forecast() {}
}
