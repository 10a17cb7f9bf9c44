package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.PartFate.State.APPLIED;
import static health.erp.lab.analyzer.PartFate.State.HELD;
import static health.erp.lab.analyzer.PartFate.State.NOTED;
import static health.erp.lab.analyzer.PartFate.State.NOT_ASKED;
import static health.erp.lab.analyzer.PartFate.State.REPEATED;
import static health.erp.lab.analyzer.Sent.obx;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.result.ABench;
import health.erp.lab.result.Chosen;
import health.erp.lab.result.EnterResults;
import health.erp.lab.result.Measured;
import health.erp.lab.result.RejectRun;
import health.erp.lab.result.RunOrigin;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.status.ResultStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an analyzer sends becomes results, each of its own test on its own specimen. 3.8 */
@OnEachDatabase(Lab.class)
class ApplyingResultsTest {
    private final TestErp test;
    private final AnAnalyzer analyzer;
    private final ABench.Tube tube;

    ApplyingResultsTest(TestErp test) {
        this.test = test;
        this.analyzer = new AnAnalyzer(test);
        this.tube = analyzer.bench.tube("K", "NA");
    }

    @Test
    void whatWasMeasuredIsEnteredAsTheInstruments() {
        var view = analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"), obx("NA", "140", "mmol/L", "F"));

        assertThat(view.status()).isEqualTo(MessageStatus.SETTLED);
        assertThat(view.parts()).extracting(PartFate::state).containsExactly(APPLIED, APPLIED);
        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.1", "NA", "140"));
        assertThat(analyzer.view(tube, "K").origin()).isEqualTo(RunOrigin.ANALYZER);
        assertThat(analyzer.view(tube, "K").instrument()).isEqualTo(analyzer.instrument);
        assertThat(analyzer.held()).isEmpty();
    }

    @Test
    void eachObservationBelongsToTheOrderItStandsUnder() { // pain 4
        var other = analyzer.bench.tube("K");
        var first = analyzer.message(analyzer.label(tube), obx("K", "4.1", "mmol/L", "F"));
        var second = "OBR|2||" + analyzer.label(other) + "|CHEM^Chemistry^L|||" + Sent.AT + "\r"
                + obx("K", "5.2", "mmol/L", "F") + "\r";

        analyzer.takes(first + second);

        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.1"));
        assertThat(analyzer.results(other)).isEqualTo(Map.of("K", "5.2"));
    }

    @Test
    void aCodeNobodyHasMappedIsHeldAndAppliedOnceItIs() {
        var view = analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"), obx("Na+", "140", "mmol/L", "F"));

        assertThat(view.parts()).extracting(PartFate::state).containsExactly(APPLIED, HELD);
        assertThat(analyzer.held()).containsExactly(ExceptionKind.UNKNOWN_TEST);
        analyzer.maps(List.of(TestMapping.of("K", "K"), TestMapping.of("Na+", "NA")));

        var again = analyzer.again(view);

        assertThat(again.status()).isEqualTo(MessageStatus.SETTLED);
        assertThat(again.parts()).extracting(PartFate::state).containsExactly(APPLIED, APPLIED);
        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.1", "NA", "140"));
        assertThat(analyzer.view(tube, "K").attempt()).isEqualTo(1);
        assertThat(analyzer.held()).isEmpty();
    }

    @Test
    void whatNobodyCanHaveIsHeld() { // 3.4
        analyzer.sends(tube, obx("K", "410", "mmol/L", "F"), obx("NA", "140", "spoons", "F"));

        assertThat(analyzer.held())
                .containsExactlyInAnyOrder(ExceptionKind.IMPLAUSIBLE_UNIT, ExceptionKind.UNKNOWN_UNIT);
        assertThat(analyzer.results(tube)).isEmpty();
    }

    @Test
    void aUnitPinnedOnTheChannelCountsWhateverIsSent() {
        analyzer.maps(List.of(TestMapping.of("K", "K").in("mmol/L")));

        analyzer.sends(tube, obx("K", "4.1", "", "F"));

        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.1"));
    }

    @Test
    void whatIsSentInAnotherUnitIsConverted() {
        var kidney = analyzer.bench.tube("CREA");

        analyzer.sends(kidney, obx("CREA", "1.09", "mg/dL", "F"));

        assertThat(analyzer.results(kidney)).isEqualTo(Map.of("CREA", "96"));
    }

    @Test
    void anAnswerIsOneOfThoseTheTestHas() {
        var serology = analyzer.bench.tube("HBSAG");

        analyzer.sends(serology, "OBX||ST|HBSAG^^L||reactive||||||F");

        assertThat(analyzer.results(serology)).isEqualTo(Map.of("HBSAG", "reactive"));
    }

    @Test
    void somebodyElsesResultIsHeld() { // I2
        var text = analyzer.message(analyzer.label(tube), obx("K", "4.1", "mmol/L", "F"));

        analyzer.takes(text.replace("19850314", "19850315"));
        analyzer.takes(analyzer.message(analyzer.label(tube), obx("K", "4.2", "mmol/L", "F"))
                .replace("|F\rOBR", "|M\rOBR"));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.OTHER_PATIENT, ExceptionKind.OTHER_PATIENT);
        assertThat(analyzer.results(tube)).isEmpty();
    }

    @Test
    void nothingIsMeasuredInWhatIsNotHereOrWasRejected() {
        var patient = analyzer.bench.desk.aPatient();
        var order = analyzer.lab
                .orders()
                .place(analyzer.line, PlaceLabOrder.of(patient, ALab.WOMAN, analyzer.bench.desk.aDoctor(), "K"));
        var onItsWay =
                analyzer.lab.specimens().collect(analyzer.line, CollectSpecimen.now(patient, "5", ALab.ids(order)));
        analyzer.takes(analyzer.message(onItsWay.accession().value(), obx("K", "4.1", "mmol/L", "F")));
        analyzer.takes(analyzer.message(analyzer.label(tube), obx("K", "4.1", "mmol/L", "F"))
                + "SPM|1|||SER^^HL70487|||||||||||||||||RH^Hemolysis^HL70490\r");

        assertThat(analyzer.held()).containsExactly(ExceptionKind.SPECIMEN_NOT_HERE, ExceptionKind.SPECIMEN_REJECTED);
        assertThat(analyzer.results(tube)).isEmpty();
    }

    @Test
    void whatWasNotOrderedIsHeldAndWhatIsNoResultIsNoted() {
        var view = analyzer.sends(
                tube, obx("TSH", "2.1", "m[IU]/L", "F"), obx("K", "", "mmol/L", "I"), obx("NA", "140", "mmol/L", "N"));

        assertThat(view.parts()).extracting(PartFate::state).containsExactly(HELD, NOTED, NOT_ASKED);
        assertThat(analyzer.held()).containsExactly(ExceptionKind.NOT_ORDERED);
        assertThat(analyzer.results(tube)).isEmpty();
    }

    @Test
    void aTestThatIsThereTwiceIsNotGuessed() {
        analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"), obx("K", "5.1", "mmol/L", "F"));

        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.1"));
        assertThat(analyzer.held()).containsExactly(ExceptionKind.UNCLEAR_VALUE);
    }

    @Test
    void whatIsThereAlreadyIsNotEnteredTwiceThoughTheMessageIsAnother() {
        analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"));

        var view = analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"), obx("NA", "140", "mmol/L", "F"));

        assertThat(view.parts()).extracting(PartFate::state).containsExactly(REPEATED, APPLIED);
        assertThat(analyzer.view(tube, "K").current().no()).isEqualTo(1);
    }

    @Test
    void anotherValueOfWhatWasMeasuredWaitsUnlessItIsCalledACorrection() { // 2.1
        analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"));

        analyzer.sends(tube, obx("K", "4.3", "mmol/L", "F"));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.UNDECLARED_CHANGE);
        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.1"));

        analyzer.sends(tube, obx("K", "4.4", "mmol/L", "C"));

        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.4"));
        assertThat(analyzer.view(tube, "K").current().no()).isEqualTo(2);
    }

    @Test
    void whatAnAnalyzerCallsCorrectedWasMeasured() {
        var view = analyzer.sends(tube, obx("K", "4.1", "mmol/L", "C"), obx("NA", "140", "mmol/L", "A"));

        assertThat(view.parts()).extracting(PartFate::state).containsExactly(APPLIED, APPLIED);
        assertThat(analyzer.view(tube, "K").status()).isEqualTo(ResultStatus.ENTERED);
        assertThat(analyzer.view(tube, "NA").status()).isEqualTo(ResultStatus.ENTERED);
    }

    @Test
    void thatAResultIsWrongIsNotForAnAnalyzerToSay() {
        analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"));

        var view = analyzer.sends(tube, obx("K", "4.1", "mmol/L", "W"), obx("NA", "140", "mmol/L", "D"));

        assertThat(view.parts()).extracting(PartFate::state).containsExactly(HELD, HELD);
        assertThat(analyzer.held()).containsExactly(ExceptionKind.WITHDRAWN, ExceptionKind.WITHDRAWN);
        assertThat(analyzer.results(tube)).isEqualTo(Map.of("K", "4.1"));
    }

    @Test
    void keepsHospitalsApart() { // I15
        var elsewhere = new AnAnalyzer(test);
        var same = elsewhere.bench.tube("K");
        assertThat(elsewhere.label(same)).isEqualTo(analyzer.label(tube)); // each counts its own
        var second = analyzer.bench.tube("K");

        elsewhere.takes(elsewhere.message(elsewhere.label(same), obx("K", "5.2", "mmol/L", "F")));
        elsewhere.takes(elsewhere.message(analyzer.label(second), obx("K", "5.3", "mmol/L", "F")));

        assertThat(elsewhere.results(same)).isEqualTo(Map.of("K", "5.2"));
        assertThat(elsewhere.held()).containsExactly(ExceptionKind.UNKNOWN_ORDER);
        assertThat(analyzer.results(tube)).isEmpty();
        assertThat(analyzer.results(second)).isEmpty();
        assertThat(analyzer.held()).isEmpty();
    }

    @Test
    void whatIsMeasuredAgainAfterARejectedRunIsEnteredThoughItIsTheSame() {
        analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"));
        var wrong = Chosen.of(analyzer.view(tube, "K"));
        analyzer.lab.verification().reject(analyzer.line, new RejectRun(wrong, "Control out"));

        var view = analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"), obx("NA", "140", "mmol/L", "F"));

        assertThat(view.parts()).extracting(PartFate::state).containsExactly(APPLIED, APPLIED);
        assertThat(analyzer.view(tube, "K").attempt()).isEqualTo(2);
    }

    @Test
    void aMessageOfTwentyEightResultsCostsLittleMoreThanEnteringThem() {
        var codes = IntStream.rangeClosed(1, 28).mapToObj(i -> "T" + i).toArray(String[]::new);
        analyzer.bench.desk.published(codes);
        analyzer.maps(List.of(codes).stream().map(c -> TestMapping.of(c, c)).toList());
        var results = new ArrayList<String>();
        for (var code : codes) {
            results.add(obx(code, "4.1", "mmol/L", "F"));
        }
        var first = analyzer.bigTube(codes);
        var second = analyzer.bigTube(codes);
        analyzer.sends(first, results.toArray(String[]::new)); // the catalogue is in memory now
        var text = analyzer.message(analyzer.label(second), results.toArray(String[]::new));
        var receipt = analyzer.lab
                .messages()
                .receive(analyzer.line, ReceiveMessage.of(AnAnalyzer.CHANNEL, Sent.bytes(text)))
                .get(0);

        var statements = test.statements(
                () -> analyzer.lab.messages().apply(analyzer.line, new ApplyMessage(receipt.message())));

        assertThat(analyzer.results(second)).hasSize(28);
        assertThat(statements).isLessThanOrEqualTo(entering(codes) + 45);
    }

    /** What it costs to enter them by the instrument, all in one tube. */
    private int entering(String... codes) {
        var tube = analyzer.bigTube(codes);
        var command = EnterResults.of(tube.specimen(), Measured.by(analyzer.instrument, null));
        for (var code : codes) {
            command = command.with(code, "4.1");
        }
        var results = command;
        return test.statements(() -> analyzer.lab.results().enter(analyzer.line, results));
    }
}
