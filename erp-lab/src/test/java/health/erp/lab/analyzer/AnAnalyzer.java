package health.erp.lab.analyzer;

import health.erp.core.Caller;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.result.ABench;
import health.erp.lab.result.ListOrderResults;
import health.erp.lab.result.ResultView;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.FindSpecimen;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An analyzer connected to a bench: its channel, and what the laboratory makes of what it sends. */
final class AnAnalyzer {
    static final ChannelCode CHANNEL = new ChannelCode("AU");

    final TestErp test;
    final ABench bench;
    final Lab lab;
    final Caller line;
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
        var receipt = lab.messages()
                .receive(line, ReceiveMessage.of(CHANNEL, Sent.bytes(text)))
                .get(0);
        return lab.messages().apply(line, new ApplyMessage(receipt.message()));
    }

    MessageView again(MessageView message) {
        return lab.messages().rerun(line, new RerunMessage(message.id()));
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
