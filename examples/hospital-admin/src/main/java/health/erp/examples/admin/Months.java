package health.erp.examples.admin;

import java.time.YearMonth;
import java.time.ZoneId;

/** The month somebody means who names none. */
final class Months {
    static YearMonth current(Opened opened, ZoneId zone) {
        return YearMonth.from(opened.erp().now().atZone(zone));
    }

    private Months() {}
}
