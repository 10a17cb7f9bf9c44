package health.erp.examples.analyzers;

import java.time.Duration;

/** For sockets, which count in milliseconds. */
final class Millis {
    static int of(Duration time) {
        return (int) Math.max(1, Math.min(time.toMillis(), Integer.MAX_VALUE));
    }

    private Millis() {}
}
