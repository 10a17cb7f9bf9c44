package health.erp.examples.analyzers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.telemetry.LogTelemetry;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.ChannelSettings;
import health.erp.lab.analyzer.DefineChannel;
import health.erp.lab.analyzer.ListMessages;
import health.erp.lab.analyzer.TestMapping;
import health.erp.lab.autoverification.RulePack;
import health.erp.lab.catalogue.DraftTest;
import health.erp.lab.catalogue.Measurement;
import health.erp.lab.catalogue.PublishTest;
import health.erp.lab.catalogue.ResultKind;
import health.erp.lab.catalogue.SpecimenNeed;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.catalogue.VerificationPolicy;
import health.erp.lab.delta.DeltaKind;
import health.erp.lab.delta.DeltaRule;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Setting;
import health.erp.lab.interval.Whom;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.ListLabOrders;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.Subject;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.DefineInstrument;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.quality.RunSource;
import health.erp.lab.quality.SetTarget;
import health.erp.lab.reagent.DefineRecipe;
import health.erp.lab.result.ListOrderResults;
import health.erp.lab.result.RunStage;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.Custodian;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.lab.value.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes over a socket becomes orders and results; some leave the laboratory with nobody in between. 3.5, 3.8 */
class OnTheWireTest {
    private static final ChannelCode AU = new ChannelCode("AU");
    private static final TestCode K = new TestCode("K");
    private static final Subject WOMAN = Subject.born(LocalDate.of(1985, 3, 14), AdministrativeGender.FEMALE);

    private final TestErp test = TestErp.on(TestServer.H2, List.of(Lab.class));
    private final Lab lab = test.erp().module(Lab.class);
    private final Caller staff = test.aCaller(test.aHospital());

    @BeforeEach
    void open() {
        test.clock().set(TestErp.MORNING);
        publish();
        var instrument = lab.instruments()
                .define(staff, new DefineInstrument("AU-1", "Analyzer", "CHEM"))
                .id();
        lab.reagentRecipes().define(staff, new DefineRecipe(K, instrument, List.of()));
        prove(instrument);
        var settings = ChannelSettings.of("AU-1", TestMapping.of("K", "K")).sendingAlarms();
        lab.channels().define(staff, new DefineChannel(AU, "HL7", settings));
    }

    @Test
    void whatNothingIsAgainstGoesOutAndWhatHasAnAlarmWaits() throws IOException {
        var good = ordered();
        var alarmed = ordered();
        var intake = new Intake(test.erp(), listener(), new LogTelemetry());
        try (var line = MllpLine.open(ALine.anyPort(), LineLimits.USUAL, Routing.to(AU), intake);
                var socket = ALine.connect(line.port())) {
            var answers = SendFile.mllp(
                    socket, (oru("1", received(good), "N") + oru("2", received(alarmed), "N~CLOT")).getBytes(UTF_8));

            assertThat(answers).hasSize(2).allSatisfy(answer -> assertThat(answer)
                    .contains("MSA|AA|"));
        }

        assertThat(stage(good)).isEqualTo(RunStage.RELEASED);
        assertThat(stage(alarmed)).isEqualTo(RunStage.ENTERED);
    }

    @ParameterizedTest
    @CsvSource({"OML^O21^OML_O21, ORL^O22, false", "ORM^O01, ORR^O02, false", "OML^O21^OML_O21, ORL^O22, true"})
    void whoOrdersIsToldOfEachOrderWhatBecameOfIt(String type, String answeredAs, boolean isSecret) throws Exception {
        var ward = new ChannelCode("WARD");
        lab.channels().define(staff, new DefineChannel(ward, "HL7", ChannelSettings.trusted(TestMapping.of("K", "K"))));
        var intake = new Intake(test.erp(), listener(), new LogTelemetry());
        var tls = isSecret ? ATrust.context() : null;
        var patient = new PatientId(test.erp().newId());
        var orders = "MSH|^~\\&|WARD|ICU|ERP|HOSP|20260302100000||" + type + "|1|P|2.5.1\rPID|1||" + patient
                + "||Rao^Lata||19850314|F\rORC|NW|P1\rOBR|1|P1||K^Potassium^L\rORC|NW|P2\rOBR|2|P2||ZZZ^Unknown^L\r";
        try (var line = MllpLine.open(ALine.anyPort(), LineLimits.USUAL, Routing.to(ward), intake, tls);
                var socket = tls == null
                        ? ALine.connect(line.port())
                        : tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), line.port())) {
            socket.setSoTimeout(20_000);

            var answer = SendFile.mllp(socket, orders.getBytes(UTF_8)).get(0);

            assertThat(answer).contains("|" + answeredAs, "MSA|AA|1", "ORC|OK|P1|", "ORC|UA|P2");
        }
        assertThat(lab.orders().list(staff, new ListLabOrders(patient, null, 5)).items())
                .singleElement()
                .satisfies(order -> assertThat(order.items()).hasSize(1));
    }

    @Test
    void recordsComeOverASecretLineToo() throws Exception {
        var astm = new ChannelCode("COBAS");
        lab.channels()
                .define(staff, new DefineChannel(astm, "ASTM", ChannelSettings.of("AU-1", TestMapping.of("K", "K"))));
        var order = ordered();
        var intake = new Intake(test.erp(), listener(), new LogTelemetry());
        var tls = ATrust.context();
        try (var line = AstmLine.open(ALine.anyPort(), LineLimits.USUAL, Routing.to(astm), intake, tls);
                var socket = tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), line.port())) {
            socket.setSoTimeout(20_000);
            var records = "H|\\^&|1||COBAS|||||ERP||P|LIS2-A2|20260302100000\rP|1\rO|1|" + received(order)
                    + "||^^^K|R\rR|1|^^^K|4.1|mmol/L||N||F\rL|1|N\r";

            assertThat(SendFile.astm(socket, records.getBytes(UTF_8))).containsExactly("acknowledged");
        }

        assertThat(stage(order)).isEqualTo(RunStage.ENTERED);
    }

    @Test
    void whoDoesNotSpeakInSecretIsNotHeardOnASecretLine() throws Exception {
        var intake = new Intake(test.erp(), listener(), new LogTelemetry());
        try (var line = MllpLine.open(ALine.anyPort(), LineLimits.USUAL, Routing.to(AU), intake, ATrust.context());
                var socket = ALine.connect(line.port())) {
            assertThat(answers(socket, oru("1", "nobody's", "N"))).noneMatch(answer -> answer.contains("MSA"));
        }
        assertThat(lab.messages()
                        .list(staff, new ListMessages(AU, null, null, 5))
                        .items())
                .isEmpty();
    }

    /** None where the other end hangs up. */
    private static List<String> answers(Socket socket, String message) {
        try {
            return SendFile.mllp(socket, message.getBytes(UTF_8));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Allowed what a listener is. */
    private Caller listener() {
        return new Caller(staff.hospital(), new StaffId(test.erp().newId()), lab.listener());
    }

    private void publish() {
        var rules = new RulePack(
                "chemistry",
                1,
                new RulePack.Tolerance(null, Set.of(), 2, List.of(), RulePack.Comparison.UNLESS_FIRST),
                Span.between("1", "10"),
                List.of());
        var healthy = new QualifiedInterval(
                "K", IntervalCategory.REFERENCE, Setting.ANY, Whom.EVERYBODY, Span.between("3.5", "5.1"));
        var sheet = TestDefinition.sheet("Potassium", ResultKind.NUMERIC, "CHEM")
                .in(SpecimenNeed.of("SER", "SST", "0.5"))
                .measured(Measurement.of("mmol/L", 1))
                .intervals(List.of(healthy))
                .delta(DeltaRule.of(DeltaKind.DIFFERENCE, "1.5", Duration.ofDays(30)))
                .released(rules, VerificationPolicy.TWO_PEOPLE);
        var draft = lab.catalogue().draft(staff, new DraftTest(K, sheet.done()));
        lab.catalogue().publish(staff, new PublishTest(draft.id(), draft.version()));
    }

    private void prove(InstrumentId instrument) {
        var terms = ControlTerms.classic(Set.of("L1", "L2"), Duration.ofHours(24));
        var planned = lab.controlPlans().plan(staff, new PlanControl(K, instrument, terms));
        var material = lab.controlMaterials().define(staff, new DefineControlMaterial("Multiqual", "Bio-Rad"));
        var measured = new ArrayList<MeasuredControl>();
        for (var level : List.of("L1", "L2")) {
            var lot = lab.controlMaterials()
                    .receive(staff, new ReceiveControlLot(material.id(), level, LocalDate.of(2028, 12, 31), 30));
            lab.controlPlans()
                    .target(staff, new SetTarget(planned.id(), level, lot.id(), BigDecimal.ZERO, BigDecimal.ONE));
            measured.add(MeasuredControl.of(level, "0"));
        }
        test.clock().set(TestErp.MORNING.plusSeconds(60));
        lab.qualityControl()
                .enter(
                        staff,
                        new EnterControlRun(K, instrument, test.erp().now(), measured, RunSource.ANALYZER, null, null));
        test.clock().set(TestErp.MORNING.plusSeconds(120));
    }

    private LabOrderView ordered() {
        var patient = new PatientId(test.erp().newId());
        return lab.orders()
                .place(
                        staff,
                        PlaceLabOrder.of(patient, WOMAN, new StaffId(test.erp().newId()), "K"));
    }

    /** The number on its tube. */
    private String received(LabOrderView order) {
        var items = order.items().stream().map(OrderItemView::id).toList();
        var tube = lab.specimens().collect(staff, CollectSpecimen.now(order.patient(), "5", items));
        var number = tube.accession().value();
        lab.specimens().receive(staff, new ReceiveSpecimen(number, Custodian.place("reception")));
        return number;
    }

    private RunStage stage(LabOrderView order) {
        return lab.results()
                .ofOrder(staff, new ListOrderResults(order.id()))
                .get(0)
                .stage();
    }

    private static String oru(String number, String tube, String flags) {
        return "MSH|^~\\&|AU|LAB|ERP|HOSP|20260302100000||ORU^R01^ORU_R01|" + number
                + "|P|2.5.1\rPID|1||P1||Rao^Lata||19850314|F\rOBR|1|" + tube
                + "||CHEM^Chemistry^L\rOBX|1|NM|K^^L||4." + number + "|mmol/L||" + flags + "|||F\r";
    }
}
