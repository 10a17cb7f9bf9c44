package health.erp.examples.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.HospitalId;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.telemetry.Usage;
import health.erp.core.testing.TelemetryContract;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MicrometerTelemetryTest implements TelemetryContract {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Telemetry telemetry = new MicrometerTelemetry(observations, meters);

    @BeforeEach
    void keepMeters() {
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    }

    @Override
    public Telemetry telemetry() {
        return telemetry;
    }

    @Override
    public long ended(String work, String outcome) {
        return meters.get("erp.work")
                .tag("work", work)
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    @Test
    void whatWaitsIsAGaugeForEachQueue() {
        telemetry.waiting("events", 3, Duration.ofMillis(2_500));
        telemetry.waiting("jobs", 1, Duration.ZERO);
        telemetry.waiting("events", 7, Duration.ofMillis(4_500));

        assertThat(meters.get("erp.waiting").tag("queue", "events").gauge().value())
                .isEqualTo(7);
        assertThat(meters.get("erp.waiting.oldest")
                        .tag("queue", "events")
                        .gauge()
                        .value())
                .isEqualTo(4.5);
        assertThat(meters.get("erp.waiting").tag("queue", "jobs").gauge().value())
                .isEqualTo(1);
    }

    @Test
    void whatTransactionsUseIsAddedUpOverAllHospitals() {
        telemetry.used(new HospitalId(new UUID(1, 1)), new Usage(Duration.ofMillis(40), 3, 5));
        telemetry.used(new HospitalId(new UUID(1, 2)), new Usage(Duration.ofMillis(2), 1, 0));

        assertThat(telemetry.hearsOfUse()).isTrue();
        assertThat(meters.get("erp.database.held").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(42);
        assertThat(meters.get("erp.database.statements").counter().count()).isEqualTo(4);
        assertThat(meters.get("erp.database.rows.written").counter().count()).isEqualTo(5);
    }

    @Test
    void noMeterIsLabelledWithAHospital() {
        countsEachEnd();
        telemetry.used(new HospitalId(new UUID(1, 1)), new Usage(Duration.ofMillis(40), 3, 5));

        assertThat(meters.getMeters())
                .flatExtracting(m -> m.getId().getTags())
                .extracting(Tag::getKey)
                .contains("kind", "work", "outcome")
                .doesNotContain("hospital", "correlation");
    }
}
