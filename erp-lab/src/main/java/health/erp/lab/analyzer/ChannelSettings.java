package health.erp.lab.analyzer;

import health.erp.lab.catalogue.TestCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sends on a channel, and what it means there.
 *
 * @param application how the sender calls itself (MSH-3, H-5); null takes whoever sends there
 * @param facility MSH-4; null takes any
 * @param instrument the laboratory's code of the analyzer; null where no analyzer sends, but a ward or a laboratory
 * @param trust what its status means
 * @param reusesNumbers it counts its messages anew each day, so that a number tells nothing
 * @param sendsAlarms it says with each result (OBX-8, R-7) what is wrong with the measurement, so that silence means nothing is;
 *     where it does not, none of its results goes out by itself. 3.5
 * @param tests what its codes mean; what is not listed is held
 * @param controls under which numbers it measures controls
 */
public record ChannelSettings(
        @Nullable @Size(max = 200) String application,
        @Nullable @Size(max = 200) String facility,
        @Nullable @Size(max = 32) String instrument,
        @NotNull StatusTrust trust,
        boolean reusesNumbers,
        boolean sendsAlarms,
        @NotNull @Size(max = 2000) List<@Valid TestMapping> tests,
        @NotNull @Size(max = 200) List<@Valid ControlMapping> controls) {
    public ChannelSettings {
        tests = tests == null ? List.of() : List.copyOf(tests);
        controls = controls == null ? List.of() : List.copyOf(controls);
    }

    /** Of an analyzer. */
    public static ChannelSettings of(String instrument, TestMapping... tests) {
        return new ChannelSettings(
                null, null, instrument, StatusTrust.MEASURED, false, false, List.of(tests), List.of());
    }

    /** Of another laboratory or a ward, whose word counts. */
    public static ChannelSettings trusted(TestMapping... tests) {
        return new ChannelSettings(null, null, null, StatusTrust.AS_SENT, false, false, List.of(tests), List.of());
    }

    public ChannelSettings sentBy(String itsApplication, @Nullable String itsFacility) {
        return new ChannelSettings(
                itsApplication, itsFacility, instrument, trust, reusesNumbers, sendsAlarms, tests, controls);
    }

    public ChannelSettings withTests(List<TestMapping> others) {
        return new ChannelSettings(
                application, facility, instrument, trust, reusesNumbers, sendsAlarms, others, controls);
    }

    public ChannelSettings withControls(ControlMapping... others) {
        return new ChannelSettings(
                application, facility, instrument, trust, reusesNumbers, sendsAlarms, tests, List.of(others));
    }

    public ChannelSettings reusingNumbers() {
        return new ChannelSettings(application, facility, instrument, trust, true, sendsAlarms, tests, controls);
    }

    public ChannelSettings sendingAlarms() {
        return new ChannelSettings(application, facility, instrument, trust, reusesNumbers, true, tests, controls);
    }

    Optional<TestMapping> test(String sent) {
        return tests.stream().filter(t -> t.sent().equals(sent)).findFirst();
    }

    /** What the sender calls a test; there may be several. */
    List<TestMapping> codesOf(TestCode test) {
        return tests.stream().filter(t -> t.test().equals(test)).toList();
    }

    Optional<ControlMapping> control(String sent) {
        return controls.stream().filter(c -> c.sent().equals(sent)).findFirst();
    }
}
