package health.erp.lab.quality;

import health.erp.lab.catalogue.TestCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enters what the controls of a test gave, all levels measured together at once.
 *
 * @param measured in the order they were measured
 * @param repeats the run that was not in order, if this repeats one
 */
public record EnterControlRun(
        @NotNull TestCode test,
        @NotNull InstrumentId instrument,
        @NotNull Instant measuredAt,
        @NotEmpty @Size(max = 12) List<@NotNull @Valid MeasuredControl> measured,
        @NotNull RunSource source,
        @Nullable ControlRunId repeats,
        @Nullable @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "contains control characters") String note) {
    public EnterControlRun {
        measured = measured == null ? List.of() : List.copyOf(measured);
    }

    /** Read off by hand. */
    public static EnterControlRun of(
            TestCode test, InstrumentId instrument, Instant measuredAt, MeasuredControl... measured) {
        return new EnterControlRun(test, instrument, measuredAt, List.of(measured), RunSource.MANUAL, null, null);
    }

    @AssertTrue(message = "must have each level once; a repeat is a run of its own")
    boolean isMeasuredOnce() {
        return measured.stream().map(MeasuredControl::level).distinct().count() == measured.size();
    }
}
