package health.erp.lab.report;

import health.erp.core.id.PatientId;
import health.erp.lab.catalogue.TestCode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Asks how results of a patient went over a time, by when the specimens were taken. */
public record ReadCumulative(
        @NotNull PatientId patient,
        @NotEmpty @Size(max = 50) List<@NotNull TestCode> tests,
        @NotNull Instant from,
        @NotNull Instant until) {
    public ReadCumulative {
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    public static ReadCumulative of(PatientId patient, Instant from, Instant until, String... tests) {
        return new ReadCumulative(patient, Stream.of(tests).map(TestCode::new).toList(), from, until);
    }
}
