package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.telemetry.Usage;
import java.sql.Connection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts what the hospitals' transactions use, for whoever wants to hear it; where nobody does, it does nothing. */
final class Uses {
    static final Uses NOBODY_ASKS = new Uses(null);

    private final @Nullable Telemetry telemetry;

    private Uses(@Nullable Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    static Uses toldTo(Telemetry telemetry) {
        return telemetry.hearsOfUse() ? new Uses(telemetry) : NOBODY_ASKS;
    }

    /** A transaction of the hospital is about to begin; it is told when this is closed. */
    Use of(HospitalId hospital) {
        return new Use(hospital);
    }

    /** What one transaction uses. */
    final class Use implements AutoCloseable {
        private final HospitalId hospital;
        private @Nullable CountedConnection counted;
        private long since;

        private Use(HospitalId hospital) {
            this.hospital = hospital;
        }

        /** The connection it has got, which from now on counts; to be used instead. */
        Connection on(Connection connection) {
            if (telemetry == null) {
                return connection;
            }
            var counting = new CountedConnection(connection);
            counted = counting;
            since = System.nanoTime();
            return counting.proxy();
        }

        @Override
        public void close() {
            var used = counted;
            if (telemetry != null && used != null) {
                var held = Duration.ofNanos(System.nanoTime() - since);
                telemetry.used(hospital, new Usage(held, used.statements(), used.rowsWritten()));
            }
        }
    }
}
