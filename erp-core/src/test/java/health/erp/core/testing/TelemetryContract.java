package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import health.erp.core.id.HospitalId;
import health.erp.core.telemetry.Telemetry;
import health.erp.core.telemetry.Telemetry.Work;
import health.erp.core.telemetry.Usage;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the runtime relies on in any {@link Telemetry}: it takes whatever comes, from anywhere, and never throws. */
public interface TelemetryContract {
    Telemetry telemetry();

    /** How often this work has ended in this way, as the telemetry under test shows it. */
    long ended(String work, String outcome);

    @Test
    default void countsEachEnd() {
        var telemetry = telemetry();

        telemetry.begins(work("AdmitPatient")).done();
        telemetry.begins(work("AdmitPatient")).done();
        telemetry.begins(work("AdmitPatient")).refused("records.bed.taken");
        telemetry.begins(work("AdmitPatient")).failed("java.lang.IllegalStateException");

        assertThat(ended("AdmitPatient", "done")).isEqualTo(2);
        assertThat(ended("AdmitPatient", "records.bed.taken")).isEqualTo(1);
        assertThat(ended("AdmitPatient", "java.lang.IllegalStateException")).isEqualTo(1);
    }

    @Test
    default void worksWithinWorkEndBeforeIt() {
        var telemetry = telemetry();

        var outer = telemetry.begins(work("TransferPatient"));
        telemetry.begins(work("VacateBed")).done();
        outer.done();

        assertThat(ended("TransferPatient", "done")).isEqualTo(1);
        assertThat(ended("VacateBed", "done")).isEqualTo(1);
    }

    @Test
    default void takesWorkOfNoHospitalAndWithoutCorrelation() {
        var telemetry = telemetry();

        assertThatCode(() -> telemetry
                        .begins(new Work(Work.Kind.JOB, "sweep", null, null))
                        .done())
                .doesNotThrowAnyException();
        assertThatCode(() -> telemetry.waiting("events", 3, Duration.ofSeconds(2)))
                .doesNotThrowAnyException();
        assertThatCode(() -> telemetry.waiting("events", 0, Duration.ZERO)).doesNotThrowAnyException();
    }

    @Test
    default void takesThatSomebodyWaitedForAPermit() {
        var telemetry = telemetry();
        var hospital = new HospitalId(new UUID(1, 1));

        assertThatCode(() -> telemetry.queued("command", hospital, Duration.ofMillis(3), true))
                .doesNotThrowAnyException();
        assertThatCode(() -> telemetry.queued("command", hospital, Duration.ofSeconds(5), false))
                .doesNotThrowAnyException();
    }

    @Test
    default void takesWhatATransactionUsed() {
        var telemetry = telemetry();
        var hospital = new HospitalId(new UUID(1, 1));

        assertThatCode(() -> telemetry.used(hospital, new Usage(Duration.ofMillis(3), 4, 5)))
                .doesNotThrowAnyException();
        assertThatCode(() -> telemetry.used(hospital, new Usage(Duration.ZERO, 0, 0)))
                .doesNotThrowAnyException();
    }

    @Test
    default void isToldByManyAtOnce() throws InterruptedException, ExecutionException {
        var telemetry = telemetry();
        var many = Executors.newFixedThreadPool(4);
        try {
            var told = many.invokeAll(IntStream.range(0, 400)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        telemetry.begins(work("FindPatient")).done();
                        return true;
                    })
                    .toList());
            for (var each : told) {
                each.get();
            }
        } finally {
            many.shutdown();
        }
        assertThat(ended("FindPatient", "done")).isEqualTo(400);
    }

    private static Work work(String name) {
        return new Work(Work.Kind.USE_CASE, name, new HospitalId(new UUID(1, 1)), "request-1");
    }
}
