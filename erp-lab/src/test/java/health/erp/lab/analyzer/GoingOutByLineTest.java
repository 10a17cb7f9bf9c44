package health.erp.lab.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.autoverification.Gate;
import health.erp.lab.result.GateNote;
import health.erp.lab.result.ResultView;
import health.erp.lab.result.RunStage;
import health.erp.lab.status.ResultStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes on a line goes out by itself where the analyzer says what is wrong with its measurements, and nothing is. 3.5 */
@OnEachDatabase(Lab.class)
class GoingOutByLineTest {
    private final TestErp test;

    GoingOutByLineTest(TestErp test) {
        this.test = test;
    }

    @Test
    void whatNothingIsAgainstGoesOutAndTheMessageSaysSo() {
        var analyzer = connected(settings().sendingAlarms());
        var tube = analyzer.bench.tube("K");

        var view = analyzer.sends(tube, k("4.1", "N"));

        assertThat(view.parts()).extracting(PartFate::state).containsExactly(PartFate.State.RELEASED);
        assertThat(view.status()).isEqualTo(MessageStatus.SETTLED);
        assertThat(analyzer.view(tube, "K").status()).isEqualTo(ResultStatus.FINAL);
        assertThat(analyzer.view(tube, "K").verifiedBy()).isNull();
    }

    @Test
    void whatWentOutIsNotChangedByWhatIsMeasuredAgain() { // 2.1
        var analyzer = connected(settings().sendingAlarms());
        var tube = analyzer.bench.tube("K");
        analyzer.sends(tube, k("4.1", "N"));

        analyzer.sends(tube, k("4.3", "N"));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.OLDER);
        assertThat(analyzer.view(tube, "K").shown()).isEqualTo("4.1");
    }

    @Test
    void anAlarmHoldsItAndIsNamed() {
        var analyzer = connected(settings().sendingAlarms());
        var tube = analyzer.bench.tube("K");

        var view = analyzer.sends(tube, k("4.1", "N~SHORT SAMPLE"));

        assertThat(view.parts()).extracting(PartFate::state).containsExactly(PartFate.State.APPLIED);
        assertThat(analyzer.view(tube, "K").stage()).isEqualTo(RunStage.ENTERED);
        assertThat(reasons(analyzer.view(tube, "K"))).singleElement().satisfies(note -> {
            assertThat(note.gate()).isEqualTo(Gate.INSTRUMENT_FLAGS);
            assertThat(note.said()).isEqualTo(GateNote.Said.HOLD);
            assertThat(note.detail()).isEqualTo("SHORT SAMPLE");
        });
    }

    @Test
    void whatTheAnalyzerHoldsItselfIsHeld() {
        var analyzer = connected(settings().sendingAlarms());
        var tube = analyzer.bench.tube("K");

        analyzer.sends(tube, k("4.1", "QCF"));

        assertThat(reasons(analyzer.view(tube, "K"))).extracting(GateNote::gate).containsExactly(Gate.INSTRUMENT_FLAGS);
    }

    @Test
    void whereAlarmsAreSentElsewhereSilenceIsNoPass() {
        var analyzer = connected(settings());
        var tube = analyzer.bench.tube("K");

        var view = analyzer.sends(tube, k("4.1", "N"));

        assertThat(view.parts()).extracting(PartFate::state).containsExactly(PartFate.State.APPLIED);
        assertThat(reasons(analyzer.view(tube, "K"))).singleElement().satisfies(note -> {
            assertThat(note.gate()).isEqualTo(Gate.INSTRUMENT_FLAGS);
            assertThat(note.said()).isEqualTo(GateNote.Said.NOT_EVALUABLE);
        });
    }

    /** Else a mistake in a setting would be a way past the controls. */
    @Test
    void whatIsControlledIsNotTakenOfALineWhoseInstrumentIsNotThere() { // I13
        var analyzer = connected(ChannelSettings.of("AU-9", AnAnalyzer.mapped()).sendingAlarms());
        var tube = analyzer.bench.tube("K");

        analyzer.sends(tube, k("4.1", "N"));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.REFUSED_BY_RULE);
        assertThat(analyzer.views(tube)).isEmpty();
    }

    @Test
    void anotherLaboratoryHasControlsOfItsOwn() {
        var analyzer = AnAnalyzer.trusted(test);
        analyzer.proven();
        var tube = analyzer.bench.tube("K");

        analyzer.sends(tube, k("4.1", "N"));

        assertThat(analyzer.view(tube, "K").byHand()).isEqualTo("Measured by whoever sent it");
        assertThat(analyzer.view(tube, "K").stage()).isEqualTo(RunStage.ENTERED);
    }

    private static ChannelSettings settings() {
        return ChannelSettings.of("AU-1", AnAnalyzer.mapped());
    }

    private AnAnalyzer connected(ChannelSettings settings) {
        var analyzer = new AnAnalyzer(test, settings);
        analyzer.proven();
        return analyzer;
    }

    private static String k(String value, String flags) {
        return "OBX||NM|K^^L||" + value + "|mmol/L||" + flags + "|||F";
    }

    private static List<GateNote> reasons(ResultView result) {
        var trace = result.current().content().trace();
        return trace == null ? List.of() : trace.reasons();
    }
}
