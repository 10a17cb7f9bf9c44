package health.erp.core.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.HospitalId;
import health.erp.core.testing.TelemetryContract;
import health.erp.core.testing.WatchedLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTelemetryTest implements TelemetryContract {
    private final List<String> lines = new ArrayList<>();

    @Override
    public Telemetry telemetry() {
        var log = new LogTelemetry();
        return new Telemetry() {
            @Override
            public Observed begins(Work work) {
                var line = log.begins(work);
                return new Observed() {
                    @Override
                    public void done() {
                        keep(line::done);
                    }

                    @Override
                    public void refused(String code) {
                        keep(() -> line.refused(code));
                    }

                    @Override
                    public void failed(String exception) {
                        keep(() -> line.failed(exception));
                    }
                };
            }

            @Override
            public void waiting(String queue, long entries, Duration oldest) {
                keep(() -> log.waiting(queue, entries, oldest));
            }

            @Override
            public void queued(String permit, HospitalId hospital, Duration time, boolean granted) {
                keep(() -> log.queued(permit, hospital, time, granted));
            }
        };
    }

    @Override
    public long ended(String work, String outcome) {
        return lines.stream()
                .filter(l ->
                        l.contains("work=\"%s\"".formatted(work)) && l.contains("outcome=\"%s\"".formatted(outcome)))
                .count();
    }

    @AfterEach
    void forget() {
        lines.clear();
    }

    @Test
    void aRefusalIsToldOnInfoAndWhatNobodyExpectedOnWarn() {
        var telemetry = telemetry();
        var work = new Telemetry.Work(Telemetry.Work.Kind.JOB, "sweep", null, "request-1");

        telemetry.begins(work).done();
        telemetry.begins(work).refused("erp.notFound");
        telemetry.begins(work).failed("java.lang.ArithmeticException");

        assertThat(lines).extracting(l -> l.split(" ", 2)[0]).containsExactly("DEBUG", "INFO", "WARN");
        assertThat(lines).allMatch(l -> l.contains("correlation=\"request-1\""));
    }

    @Test
    void whatATransactionUsedIsTheHospitalsAndInNumbersOnly() {
        var hospital = new HospitalId(new UUID(1, 2));

        keep(() -> new LogTelemetry().used(hospital, new Usage(Duration.ofMillis(12), 3, 4)));

        assertThat(lines)
                .singleElement()
                .asString()
                .contains(
                        "hospital=\"%s\"".formatted(hospital),
                        "heldMs=\"12\"",
                        "statements=\"3\"",
                        "rowsWritten=\"4\"");
    }

    private synchronized void keep(Runnable logging) {
        lines.addAll(WatchedLog.during(logging));
    }
}
