package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.Sent.obx;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.NotFoundException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.quality.ControlRunId;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.FindControlRun;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.wire.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Controls go to quality control, orders to the orders, and an analyzer that asks is answered. */
@OnEachDatabase(Lab.class)
class ControlsAndOrdersTest {
    private final TestErp test;
    private final AnAnalyzer analyzer;

    ControlsAndOrdersTest(TestErp test) {
        this.test = test;
        this.analyzer = new AnAnalyzer(
                test,
                ChannelSettings.of("AU-1", AnAnalyzer.mapped())
                        .withControls(new ControlMapping("QC-LOW", "L1"), new ControlMapping("QC-HIGH", "L2")));
    }

    @Test
    void whatControlsGaveIsOneRunOfAllItsLevels() { // 3.1
        planned(analyzer);
        var low = analyzer.message("QC-LOW", obx("K", "3.1", "mmol/L", "F"));
        var high = "OBR|2||QC-HIGH|QC^Control^L|||" + Sent.AT + "\r" + obx("K", "6.2", "mmol/L", "F") + "\r";

        var view = analyzer.takes(low + high);

        assertThat(view.parts()).extracting(PartFate::state).containsOnly(PartFate.State.CONTROL);
        assertThat(view.parts())
                .extracting(PartFate::target)
                .doesNotContainNull()
                .containsOnly(first(view));
        var run = analyzer.lab.qualityControl().find(analyzer.line, new FindControlRun(new ControlRunId(first(view))));
        assertThat(run.points()).hasSize(2);
    }

    @Test
    void whatControlsGaveIsOneRunUnderWhateverNumbersItComes() { // I14
        planned(analyzer);
        analyzer.takes(Sent.oru("C1", Sent.AT, "QC-LOW", "K", "3.0", "mmol/L", "F"));
        var refused = analyzer.keeps(Sent.oru("C1", Sent.AT, "QC-LOW", "K", "3.1", "mmol/L", "F"));
        var taken = analyzer.takes(Sent.oru("C2", Sent.AT, "QC-LOW", "K", "3.1", "mmol/L", "F"));

        var rerun = analyzer.lab.messages().rerun(analyzer.line, new RerunMessage(refused.message()));

        assertThat(refused.relation()).isEqualTo(MessageRelation.NUMBER_REUSED);
        assertThat(taken.parts()).extracting(PartFate::state).containsExactly(PartFate.State.CONTROL);
        assertThat(rerun.parts())
                .filteredOn(part -> part.order() == 1)
                .extracting(PartFate::state, PartFate::target)
                .containsExactly(tuple(PartFate.State.REPEATED, first(taken)));
    }

    @Test
    void aControlNobodyPlannedIsHeld() {
        analyzer.takes(analyzer.message("QC-LOW", obx("K", "3.1", "mmol/L", "F")));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.REFUSED_BY_RULE);
    }

    @Test
    void anOrderIsPlacedOnceForEachNumberOfWhoeverOrders() {
        var patient = analyzer.bench.desk.aPatient().value();
        var first = analyzer.takes(oml("O1", patient, "P1", "P2"));
        var second = analyzer.takes(oml("O2", patient, "P2", "P3"));

        assertThat(first.parts()).extracting(PartFate::state).containsOnly(PartFate.State.APPLIED);
        assertThat(second.parts())
                .extracting(PartFate::state)
                .containsExactly(PartFate.State.REPEATED, PartFate.State.APPLIED);
        var order = analyzer.lab.orders().find(analyzer.line, new FindLabOrder(new LabOrderId(first(first))));
        assertThat(order.patient().value()).isEqualTo(patient);
        assertThat(order.items())
                .extracting(OrderItemView::test)
                .containsExactlyInAnyOrder(new TestCode("K"), new TestCode("NA"));
    }

    @Test
    void ofManyMessagesThatOrderTheSameAtOnceOneDoes() { // 3.8
        var patient = analyzer.bench.desk.aPatient().value();
        var texts = IntStream.range(0, 8)
                .mapToObj(i -> oml("R" + i, patient, "SAME", "OWN" + i))
                .toList();

        var race = Race.of(8, i -> analyzer.takes(texts.get(i)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results())
                .flatExtracting(MessageView::parts)
                .filteredOn(p -> p.state() == PartFate.State.APPLIED)
                .hasSize(9);
        assertThat(race.results())
                .flatExtracting(MessageView::parts)
                .filteredOn(p -> p.state() == PartFate.State.REPEATED)
                .hasSize(7);
    }

    @Test
    void whomTwoIdsNameGetsNoOrder() {
        var both = analyzer.bench.desk.aPatient() + "~" + analyzer.bench.desk.aPatient();

        analyzer.takes(oml("O1", null, "P1", "P2").replace("MRN-1", both));

        assertThat(analyzer.held()).containsOnly(ExceptionKind.UNKNOWN_PATIENT);
    }

    @Test
    void keepsHospitalsApart() { // I15
        var elsewhere = new AnAnalyzer(
                test, ChannelSettings.of("AU-1", AnAnalyzer.mapped()).withControls(new ControlMapping("QC-LOW", "L1")));
        planned(analyzer);
        planned(elsewhere);
        var control = Sent.oru("C1", Sent.AT, "QC-LOW", "K", "3.1", "mmol/L", "F");
        var order = oml("O1", analyzer.bench.desk.aPatient().value(), "P1", "P2");

        var here = List.of(analyzer.takes(control), analyzer.takes(order));
        var there = List.of(elsewhere.takes(control), elsewhere.takes(order));

        assertThat(there)
                .extracting(view -> view.parts().get(0).state())
                .containsExactly(PartFate.State.CONTROL, PartFate.State.APPLIED);
        assertThat(first(there.get(0))).isNotEqualTo(first(here.get(0)));
        assertThat(first(there.get(1))).isNotEqualTo(first(here.get(1)));
        assertThatThrownBy(() -> elsewhere
                        .lab
                        .orders()
                        .find(elsewhere.line, new FindLabOrder(new LabOrderId(first(here.get(1))))))
                .isInstanceOf(NotFoundException.class);
        var tube = analyzer.bench.tube("K");
        var question = new AskOrders(asking(elsewhere), question(analyzer.label(tube)), "1");
        assertThat(elsewhere
                        .lab
                        .analyzerOrders()
                        .ask(elsewhere.listener, question)
                        .tests())
                .isZero();
        question = new AskOrders(asking(analyzer), question(analyzer.label(tube)), "1");
        assertThat(analyzer.lab
                        .analyzerOrders()
                        .ask(analyzer.listener, question)
                        .tests())
                .isEqualTo(1);
        var ofTube = new OrdersOfTube(new ChannelCode("COBAS"), analyzer.label(tube), "1");
        assertThat(elsewhere
                        .lab
                        .analyzerOrders()
                        .ofTube(elsewhere.listener, ofTube)
                        .tests())
                .isZero();
        assertThat(analyzer.lab
                        .analyzerOrders()
                        .ofTube(analyzer.listener, ofTube)
                        .tests())
                .isEqualTo(1);
    }

    @Test
    void whomNobodyKnowsGetsNoOrder() {
        analyzer.takes(oml("O1", null, "P1", "P2"));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.UNKNOWN_PATIENT, ExceptionKind.UNKNOWN_PATIENT);
    }

    @Test
    void anAnalyzerThatAsksIsToldWhatIsStillToBeMeasured() {
        var astm = asking(analyzer);
        var tube = analyzer.bench.tube("K", "NA", "TSH");
        analyzer.sends(tube, obx("NA", "140", "mmol/L", "F"));

        var answer = ask(astm, analyzer.label(tube));

        assertThat(answer)
                .contains("|" + analyzer.label(tube) + "|")
                .contains("^^^418")
                .doesNotContain("413");
        assertThat(answer).contains("19850314|F");
        assertThat(ask(astm, "999999999999")).contains("L|1|I");
    }

    @ParameterizedTest
    @CsvSource({"HL7, OML^O21^OML_O21, 2.5.1", "HL7ORM, ORM^O01^ORM_O01, 2.4", "ASTM, ^^^418, LIS2-A2"})
    void oneThatDoesNotAskIsToldOfATubeWhatIsStillToBeMeasured(String protocol, String type, String version) {
        var channel = new ChannelCode("TOLD" + protocol);
        var settings = ChannelSettings.of("AU-1", TestMapping.of("418", "K"), TestMapping.of("413", "NA"))
                .sentBy("COBAS", null);
        analyzer.lab.channels().define(analyzer.line, new DefineChannel(channel, protocol, settings));
        var tube = analyzer.bench.tube("K", "NA", "TSH");
        analyzer.sends(tube, obx("NA", "140", "mmol/L", "F"));

        var told = tell(channel, analyzer.label(tube));
        analyzer.sends(tube, obx("K", "4.1", "mmol/L", "F"));
        var later = tell(channel, analyzer.label(tube));

        assertThat(told.tests()).isEqualTo(1);
        assertThat(told.messages()).singleElement().satisfies(message -> assertThat(message.text(UTF_8))
                .contains(type, version, "COBAS", analyzer.label(tube), "418", "19850314")
                .doesNotContain("413", "TSH", "Rao"));
        assertThat(later).isEqualTo(new OrdersForAnalyzer(List.of(), 0));
        assertThat(tell(channel, "999999999999").tests()).isZero();
    }

    private OrdersForAnalyzer tell(ChannelCode channel, String label) {
        return analyzer.lab.analyzerOrders().ofTube(analyzer.listener, new OrdersOfTube(channel, label, "1"));
    }

    private String ask(ChannelCode channel, String label) {
        var answer = analyzer.lab.analyzerOrders().ask(analyzer.listener, new AskOrders(channel, question(label), "1"));
        assertThat(answer.messages()).hasSize(1);
        return answer.messages().get(0).text(UTF_8);
    }

    private static Bytes question(String label) {
        return Bytes.of("H|\\^&|||COBAS\rQ|1|^" + label + "||ALL\rL|1|N\r", UTF_8);
    }

    /** A channel of an analyzer that asks. */
    private static ChannelCode asking(AnAnalyzer at) {
        var code = new ChannelCode("COBAS");
        var settings = ChannelSettings.of("AU-1", TestMapping.of("418", "K"), TestMapping.of("413", "NA"));
        at.lab.channels().define(at.line, new DefineChannel(code, "ASTM", settings));
        return code;
    }

    private static void planned(AnAnalyzer at) {
        var terms = ControlTerms.classic(Set.of("L1", "L2"), Duration.ofHours(24));
        at.lab.controlPlans().plan(at.line, new PlanControl(new TestCode("K"), at.instrument, terms));
    }

    /** Orders potassium under one number and sodium under another. */
    private static String oml(String number, @Nullable UUID patient, String first, String second) {
        return "MSH|^~\\&|WARD|LAB|ERP|HOSP|" + Sent.AT + "||OML^O21^OML_O21|" + number + "|P|2.5.1\r"
                + "PID|1||" + (patient == null ? "MRN-1" : patient) + "||Rao^Lata||19850314|F\r"
                + "ORC|NW|" + first + "\rOBR|1|" + first + "||K^Potassium^L\r"
                + "ORC|NW|" + second + "\rOBR|2|" + second + "||NA^Sodium^L\r";
    }

    private static UUID first(MessageView view) {
        return Objects.requireNonNull(view.parts().get(0).target());
    }
}
