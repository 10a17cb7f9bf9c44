package health.erp.core.telemetry;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The default: one line for each piece of work, with the keys {@code kind}, {@code work}, {@code hospital},
 * {@code correlation}, {@code outcome} and {@code ms}. What is done is told on DEBUG, what a caller was refused on INFO, what
 * nobody expected on WARN.
 */
public final class LogTelemetry implements Telemetry {
    private static final Logger LOG = LoggerFactory.getLogger("health.erp.work");
    private static final Logger QUEUES = LoggerFactory.getLogger("health.erp.waiting");

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
