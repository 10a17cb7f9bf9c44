package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.Sent.obx;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Controls go to quality control, orders to the orders, and an analyzer that asks is answered. */
@OnEachDatabase(Lab.class)
class ControlsAndOrdersTest {
    private final AnAnalyzer analyzer;

    ControlsAndOrdersTest(TestErp test) {
        this.analyzer = new AnAnalyzer(
                test,
                ChannelSettings.of("AU-1", AnAnalyzer.mapped())
                        .withControls(new ControlMapping("QC-LOW", "L1"), new ControlMapping("QC-HIGH", "L2")));
    }

    @Test
    void whatControlsGaveIsOneRunOfAllItsLevels() { // 3.1
        var terms = ControlTerms.classic(Set.of("L1", "L2"), Duration.ofHours(24));
        analyzer.lab.controlPlans().plan(analyzer.line, new PlanControl(new TestCode("K"), analyzer.instrument, terms));
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
    void whomNobodyKnowsGetsNoOrder() {
        analyzer.takes(oml("O1", null, "P1", "P2"));

        assertThat(analyzer.held()).containsExactly(ExceptionKind.UNKNOWN_PATIENT, ExceptionKind.UNKNOWN_PATIENT);
    }

    @Test
    void anAnalyzerThatAsksIsToldWhatIsStillToBeMeasured() {
        var astm = new ChannelCode("COBAS");
        analyzer.lab
                .channels()
                .define(
                        analyzer.line,
                        new DefineChannel(
                                astm,
                                "ASTM",
                                ChannelSettings.of("AU-1", TestMapping.of("418", "K"), TestMapping.of("413", "NA"))));
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

    private String ask(ChannelCode channel, String label) {
        var question = Bytes.of("H|\\^&|||COBAS\rQ|1|^" + label + "||ALL\rL|1|N\r", UTF_8);
        var answer = analyzer.lab.analyzerOrders().ask(analyzer.line, new AskOrders(channel, question, "1"));
        assertThat(answer.messages()).hasSize(1);
        return answer.messages().get(0).text(UTF_8);
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
