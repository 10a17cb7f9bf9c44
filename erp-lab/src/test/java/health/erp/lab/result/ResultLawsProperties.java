package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.lab.autoverification.Gate;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.result.GateNote.Said;
import health.erp.lab.result.RuleTrace.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of results whatever is entered. */
class ResultLawsProperties {
    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Lab.class));
    private static final Duration TOLERANCE = ResultRules.STANDARD.clockSkew();
    private final ABench here = new ABench(TEST);

    @Property(tries = 40)
    void aTimeBeforeTheTubeOrAfterNowIsTakenOnlyAsFarAsClocksDiffer( // I6
            @ForAll @IntRange(min = -900, max = 900) int seconds) {
        var tube = here.tube("K");
        var at = TEST.erp().now().plusSeconds(seconds);
        var measured = new Measured(RunOrigin.MANUAL, null, at, List.of(), 1, null);
        var command = EnterResults.of(tube.specimen(), measured).with("K", "4.0");

        if (Math.abs(seconds) > TOLERANCE.toSeconds()) {
            assertThatThrownBy(() -> here.lab.results().enter(here.technician, command))
                    .isInstanceOf(InvalidCommandException.class);
        } else {
            var k = here.lab.results().enter(here.technician, command).get(0);
            assertThat(k.skew()).isEqualTo(Math.abs(seconds));
            assertThat(k.measuredAt()).isEqualTo(at);
        }
    }

    @Property(tries = 15)
    void aReflexIsOrderedOnceHoweverOftenTheResultChanges( // I11
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 9) Integer> values) {
        var tube = here.tube("TSH");
        var tsh =
                here.verified(here.entered(tube, "TSH", values.get(0) + ".00")).get(0);
        for (var value : values.subList(1, values.size())) {
            tsh = here.lab
                    .corrections()
                    .correct(here.pathologist, CorrectResult.of(tsh, value + ".00", "Typed wrong"))
                    .get(0);
        }

        var tests = here
                .lab
                .orders()
                .find(here.technician, new FindLabOrder(tube.order().id()))
                .items()
                .stream()
                .map(item -> item.test().value())
                .toList();
        var isCalledFor = values.stream().anyMatch(value -> value > 4);
        assertThat(tests).isEqualTo(isCalledFor ? List.of("TSH", "FT4") : List.of("TSH"));
    }

    @Property(tries = 15)
    void whatIsCalculatedComesOfItsOwnTube( // I12
            @ForAll @IntRange(min = 40, max = 900) int first, @ForAll @IntRange(min = 40, max = 900) int second) {
        var patient = here.desk.aPatient();
        var one = here.tube(patient, "EGFR");
        var other = here.tube(patient, "EGFR");

        for (var entered : List.of(
                here.entered(other, "CREA", Integer.toString(second)),
                here.entered(one, "CREA", Integer.toString(first)))) {
            var formula = Objects.requireNonNull(
                    ABench.named(entered, "EGFR").current().content().formula());
            assertThat(formula.inputs()).singleElement().satisfies(input -> {
                assertThat(input.run()).isEqualTo(ABench.named(entered, "CREA").id());
                assertThat(input.value().shown())
                        .isEqualTo(ABench.named(entered, "CREA").shown());
            });
        }
    }

    @Property(tries = 500)
    void nothingIsProvenThatWasNotShown(@ForAll("traces") RuleTrace trace) { // I13, I2
        var proof = Proof.of(trace);
        var asked = trace.gates().stream()
                .filter(note -> note.gate() == Gate.QUALITY_CONTROL || note.gate() == Gate.REAGENT)
                .toList();

        assertThat(proof == Proof.PROVEN)
                .isEqualTo(asked.size() == 2 && asked.stream().allMatch(note -> note.said() == Said.PASS));
        assertThat(proof == Proof.DISPROVEN).isEqualTo(asked.stream().anyMatch(note -> note.said() == Said.HOLD));
    }

    @Provide
    Arbitrary<RuleTrace> traces() {
        var said = Arbitraries.of(Said.values());
        return said.list()
                .ofSize(Gate.values().length)
                .flatMap(all -> Arbitraries.of(Gate.values()).set().map(asked -> {
                    var notes = Stream.of(Gate.values())
                            .filter(asked::contains)
                            .map(gate -> new GateNote(
                                    gate, all.get(List.of(Gate.values()).indexOf(gate)), null))
                            .toList();
                    return new RuleTrace("pack/1", Decision.HOLD, notes);
                }));
    }
}
