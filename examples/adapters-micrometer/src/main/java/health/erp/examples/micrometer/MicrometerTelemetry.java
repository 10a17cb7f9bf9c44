package health.erp.examples.micrometer;

import health.erp.core.id.HospitalId;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.telemetry.Usage;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Each piece of work is an observation {@code erp.work}, so a timer, and a span where the host traces; what waits is in the
 * gauges {@code erp.waiting} (entries) and {@code erp.waiting.oldest} (seconds); who waited for a permit, because the
 * hospital had all it may have, is in the timer {@code erp.permit.wait}. What transactions use is in the timer
 * {@code erp.database.held} and the counters {@code erp.database.statements} and {@code erp.database.rows.written}.
 *
 * <p>Hospitals are named in traces only: a metric for each of a thousand hospitals and each use case is more than a
 * metrics store bears.
 */
public final class MicrometerTelemetry implements Telemetry {
    private static final String NAME = "erp.work";

    private final ObservationRegistry observations;
    private final MeterRegistry meters;
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final Timer held;
    private final Counter statements;
    private final Counter rowsWritten;

    /** @param observations with a handler that keeps meters, as Spring Boot brings it along */
    public MicrometerTelemetry(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.meters = meters;
        this.held = meters.timer("erp.database.held");
        this.statements = meters.counter("erp.database.statements");
        this.rowsWritten = meters.counter("erp.database.rows.written");
    }

    @Override
    public Observed begins(Work work) {
        var observation = Observation.createNotStarted(NAME, observations)
                .contextualName(work.name())
                .lowCardinalityKeyValue("kind", work.kind().name().toLowerCase(Locale.ROOT))
                .lowCardinalityKeyValue("work", work.name());
        if (work.hospital() != null) {
            observation.highCardinalityKeyValue("hospital", work.hospital().toString());
        }
        if (work.correlation() != null) {
            observation.highCardinalityKeyValue("correlation", work.correlation());
        }
        return new Running(observation.start());
    }

    @Override
    public void waiting(String queue, long entries, Duration oldest) {
        queues.computeIfAbsent(queue, this::gauge).set(entries, oldest);
    }

    @Override
    public void queued(String permit, HospitalId hospital, Duration time, boolean granted) {
        Timer.builder("erp.permit.wait")
                .tag("permit", permit)
                .tag("granted", Boolean.toString(granted))
                .register(meters)
                .record(time);
    }

    @Override
    public boolean hearsOfUse() {
        return true;
    }

    @Override
    public void used(HospitalId hospital, Usage usage) {
        held.record(usage.held());
        statements.increment(usage.statements());
        rowsWritten.increment((double) usage.rowsWritten());
    }

    private Queue gauge(String name) {
        var queue = new Queue(new AtomicLong(), new AtomicLong());
        Gauge.builder("erp.waiting", queue.entries, AtomicLong::get)
                .tag("queue", name)
                .register(meters);
        Gauge.builder("erp.waiting.oldest", queue.oldestMillis, millis -> millis.get() / 1000.0)
                .tag("queue", name)
                .baseUnit("seconds")
                .register(meters);
        return queue;
    }

    /** An observation that stops with what came of the work. */
    private record Running(Observation observation) implements Observed {
        @Override
        public void done() {
            stop("done");
        }

        @Override
        public void refused(String code) {
            stop(code);
        }

        @Override
        public void failed(String exception) {
            stop(exception);
        }

        private void stop(String outcome) {
            observation.lowCardinalityKeyValue(KeyValue.of("outcome", outcome)).stop();
        }
    }

    private record Queue(AtomicLong entries, AtomicLong oldestMillis) {
        private void set(long waiting, Duration since) {
            entries.set(waiting);
            oldestMillis.set(since.toMillis());
        }
    }
}
