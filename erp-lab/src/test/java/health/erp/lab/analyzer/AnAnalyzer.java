package health.erp.lab.analyzer;

import health.erp.core.Caller;
import health.erp.core.id.StaffId;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.quality.RunSource;
import health.erp.lab.quality.SetTarget;
import health.erp.lab.reagent.DefineRecipe;
import health.erp.lab.result.ABench;
import health.erp.lab.result.ListOrderResults;
import health.erp.lab.result.ResultView;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.FindSpecimen;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An analyzer connected to a bench: its channel, and what the laboratory makes of what it sends. */
final class AnAnalyzer {
    static final ChannelCode CHANNEL = new ChannelCode("AU");

    final TestErp test;
    final ABench bench;
    final Lab lab;
    final Caller line;

    /** Who listens there; allowed no more than that. */
    final Caller listener;

    final InstrumentId instrument;
    private int number;

    AnAnalyzer(TestErp test) {
        this(test, ChannelSettings.of("AU-1", mapped()));
    }

    AnAnalyzer(TestErp test, ChannelSettings settings) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.bench = new ABench(test);
        this.lab = bench.lab;
        this.line = bench.technician;
        this.listener = new Caller(line.hospital(), new StaffId(test.erp().newId()), lab.listener());
        this.instrument = bench.anInstrument();
        lab.channels().define(line, new DefineChannel(CHANNEL, "HL7", settings));
    }

    /** Another laboratory, whose word counts. */
    static AnAnalyzer trusted(TestErp test) {
        return new AnAnalyzer(test, ChannelSettings.trusted(mapped()));
    }

    static TestMapping[] mapped() {
        return List.of("K", "NA", "CREA", "HBSAG", "TSH").stream()
                .map(code -> TestMapping.of(code, code))
                .toArray(TestMapping[]::new);
    }

    /** For many tests. */
    ABench.Tube bigTube(String... tests) {
        var patient = bench.desk.aPatient();
        var order = lab.orders().place(line, PlaceLabOrder.of(patient, ALab.WOMAN, bench.desk.aDoctor(), tests));
        var specimen = lab.specimens().collect(line, CollectSpecimen.now(patient, "50", ALab.ids(order)));
        bench.desk.received(specimen);
        return new ABench.Tube(order, specimen.id(), patient);
    }

    String label(ABench.Tube tube) {
        return lab.specimens()
                .find(line, new FindSpecimen(tube.specimen()))
                .accession()
                .value();
    }

    /** Sends results of one tube, each as {@link Sent#obx} makes it, in a message of its own. */
    MessageView sends(ABench.Tube tube, String... results) {
        return takes(message(label(tube), results));
    }

    String message(String label, String... results) {
        number++;
        return Sent.oru("M" + number, Sent.AT, label, List.of(results));
    }

    MessageView takes(String text) {
        return lab.messages().apply(listener, new ApplyMessage(keeps(text).message()));
    }

    MessageReceipt keeps(String text) {
        return lab.messages()
                .receive(listener, ReceiveMessage.of(CHANNEL, Sent.bytes(text)))
                .get(0);
    }

    MessageView again(MessageView message) {
        return lab.messages().rerun(line, new RerunMessage(message.id()));
    }

    /** Controls have shown that potassium is measured as it should be, and nothing is used up for it. */
    void proven() {
        var k = new TestCode("K");
        lab.reagentRecipes().define(line, new DefineRecipe(k, instrument, List.of()));
        var terms = ControlTerms.classic(Set.of("L1", "L2"), Duration.ofHours(24));
        var planned = lab.controlPlans().plan(line, new PlanControl(k, instrument, terms));
        var material = lab.controlMaterials().define(line, new DefineControlMaterial("Multiqual", "Bio-Rad"));
        var measured = new ArrayList<MeasuredControl>();
        for (var level : List.of("L1", "L2")) {
            var lot = new ReceiveControlLot(material.id(), level, LocalDate.of(2028, 12, 31), 30);
            var received = lab.controlMaterials().receive(line, lot);
            var target = new SetTarget(planned.id(), level, received.id(), BigDecimal.ZERO, BigDecimal.ONE);
            lab.controlPlans().target(line, target);
            measured.add(MeasuredControl.of(level, "0"));
        }
        test.clock().set(test.erp().now().plusSeconds(60));
        var at = test.erp().now();
        lab.qualityControl()
                .enter(line, new EnterControlRun(k, instrument, at, measured, RunSource.ANALYZER, null, null));
        test.clock().set(at.plusSeconds(60));
    }

    void maps(List<TestMapping> tests) {
        var channel = lab.channels().find(line, new FindChannel(CHANNEL));
        lab.channels()
                .revise(
                        line,
                        new ReviseChannel(
                                CHANNEL,
                                channel.version(),
                                true,
                                channel.settings().withTests(tests)));
    }

    /** What the laboratory says, by test. */
    Map<String, String> results(ABench.Tube tube) {
        var shown = new TreeMap<String, String>();
        views(tube).forEach(view -> shown.put(view.test().value(), String.valueOf(view.shown())));
        return shown;
    }

    List<ResultView> views(ABench.Tube tube) {
        return lab.results().ofOrder(line, new ListOrderResults(tube.order().id())).stream()
                .filter(ResultView::inUse)
                .sorted(Comparator.comparing(view -> view.test().value()))
                .toList();
    }

    ResultView view(ABench.Tube tube, String code) {
        return views(tube).stream()
                .filter(v -> v.test().equals(new TestCode(code)))
                .findFirst()
                .orElseThrow();
    }

    List<ExceptionKind> held() {
        return lab.messageExceptions().list(line, ListExceptions.open(100)).items().stream()
                .map(ExceptionView::kind)
                .toList();
    }
}
