package health.erp.lab.quality;

import health.erp.lab.catalogue.TestCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Notes that an instrument was calibrated. What its controls have shown before says nothing of what is measured now.
 *
 * @param tests for which of those that are controlled on it; empty for all
 * @param done by what: {@code C.f.a.s. lot 12345}
 */
public record CalibrateInstrument(
        @NotNull InstrumentId instrument,
        int version,
        @Size(max = 200) Set<@NotNull TestCode> tests,
        @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String done) {
    public CalibrateInstrument {
        tests = tests == null ? Set.of() : Set.copyOf(tests);
    }
}
