package health.erp.broken.time_comes_from_erp.lab.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.Supplier;

@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone", "SystemDefault"})
final class Moments {
    private final Supplier<Instant> moment = Instant::now;

    long all() {
        TimeZone.setDefault(TimeZone.getDefault());
        return moment.get().toEpochMilli()
                + Instant.now().toEpochMilli()
                + LocalDate.now().toEpochDay()
                + LocalDateTime.now().getYear()
                + ZonedDateTime.now(ZoneId.systemDefault()).getYear()
                + new Date().getTime()
                + Calendar.getInstance().getTimeInMillis()
                + Clock.systemUTC().millis()
                + System.currentTimeMillis();
    }
}
