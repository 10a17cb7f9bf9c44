package health.erp.core.telemetry;

import health.erp.core.id.HospitalId;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The default: one line for each piece of work, with the keys {@code kind}, {@code work}, {@code hospital},
 * {@code correlation}, {@code outcome} and {@code ms}. What is done is told on DEBUG, what a caller was refused on INFO, what
 * nobody expected on WARN. What transactions use is told to {@code health.erp.use}, if that is on DEBUG when the runtime is
 * built.
 */
public final class LogTelemetry implements Telemetry {
    private static final Logger LOG = LoggerFactory.getLogger("health.erp.work");
    private static final Logger PERMITS = LoggerFactory.getLogger("health.erp.permits");
    private static final Logger QUEUES = LoggerFactory.getLogger("health.erp.waiting");
    private static final Logger USE = LoggerFactory.getLogger("health.erp.use");

    @Override
    public Observed begins(Work work) {
        return new Line(work, System.nanoTime());
    }

    @Override
    public void waiting(String queue, long entries, Duration oldest) {
        QUEUES.atDebug()
                .addKeyValue("queue", queue)
                .addKeyValue("entries", entries)
                .addKeyValue("oldestMs", oldest.toMillis())
                .log("Work waits.");
    }

    @Override
    public void queued(String permit, HospitalId hospital, Duration time, boolean granted) {
        PERMITS.atLevel(granted ? Level.DEBUG : Level.INFO)
                .addKeyValue("permit", permit)
                .addKeyValue("hospital", hospital)
                .addKeyValue("granted", granted)
                .addKeyValue("ms", time.toMillis())
                .log("A hospital had all it may have.");
    }

    @Override
    public boolean hearsOfUse() {
        return USE.isDebugEnabled();
    }

    @Override
    public void used(HospitalId hospital, Usage usage) {
        USE.atDebug()
                .addKeyValue("hospital", hospital)
                .addKeyValue("heldMs", usage.held().toMillis())
                .addKeyValue("statements", usage.statements())
                .addKeyValue("rowsWritten", usage.rowsWritten())
                .log("A transaction ended.");
    }

    /** What will be told of the work. */
    private record Line(Work work, long began) implements Observed {
        @Override
        public void done() {
            log(Level.DEBUG, "done");
        }

        @Override
        public void refused(String code) {
            log(Level.INFO, code);
        }

        @Override
        public void failed(String exception) {
            log(Level.WARN, exception);
        }

        private void log(Level level, String outcome) {
            LOG.atLevel(level)
                    .addKeyValue("kind", work.kind())
                    .addKeyValue("work", work.name())
                    .addKeyValue("hospital", work.hospital())
                    .addKeyValue("correlation", work.correlation())
                    .addKeyValue("outcome", outcome)
                    .addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
                    .log("Work ended.");
        }
    }
}
