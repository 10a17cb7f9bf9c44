package health.erp.examples.service.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The time it is, except for the thread that writes the demo's past. Without a demo there is no such clock. */
final class DemoClock extends Clock {
    private final Clock real;
    private final ThreadLocal<@Nullable Instant> past;

    DemoClock() {
        this(Clock.systemUTC(), new ThreadLocal<>());
    }

    private DemoClock(Clock real, ThreadLocal<@Nullable Instant> past) {
        this.real = real;
        this.past = past;
    }

    /** Does something as if it were then. */
    void at(Instant then, Runnable work) {
        past.set(then);
        try {
            work.run();
        } finally {
            past.remove();
        }
    }

    @Override
    public Instant instant() {
        var then = past.get();
        return then == null ? real.instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), past);
    }
}
