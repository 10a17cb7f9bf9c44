package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.Sent.obx;

import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.PlanControl;
import java.time.Duration;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same on many lines at the same moment, each time of another patient, order or code. */
final class ALineRace {
    static final int LINES = 8;

    private final TestErp test;
    private final AnAnalyzer analyzer;
    private int round;

    ALineRace(TestErp test) {
        this.test = test;
        var settings = ChannelSettings.trusted(AnAnalyzer.mapped());
        this.analyzer = new AnAnalyzer(test, settings);
    }

    Race<ChannelView> define() {
        var code = new ChannelCode("SAME" + ++round);
        var command = new DefineChannel(code, "HL7", ChannelSettings.of("XN1"));
        return Race.of(LINES, i -> analyzer.lab.channels().define(analyzer.line, command));
    }

    /** How many orders there are for one number. */
    long placed() {
        round++;
        var patient = analyzer.bench.desk.aPatient();
        return applied(i -> "MSH|^~\\&|WARD|LAB|ERP|HOSP|" + Sent.AT + "||OML^O21^OML_O21|R" + round + "-" + i
                + "|P|2.5.1\rPID|1||" + patient + "||Rao^Lata||19850314|F\r"
                + "ORC|NW|SAME" + round + "\rOBR|1|SAME" + round + "||K^Potassium^L\r"
                + "NTE|1||line " + i + "\r");
    }

    /** How often something was received of one test, which somebody has entered before. */
    long received() {
        round++;
        var tube = analyzer.bench.tube("K");
        analyzer.bench.entered(tube, "K", "4.1");
        var label = analyzer.label(tube);
        var texts = IntStream.range(0, LINES)
                .mapToObj(
                        i -> analyzer.message(label, obx("K", "4.1", "mmol/L", "F"), obx("X" + i, "1", "mmol/L", "F")))
                .toList();
        return applied(texts::get);
    }

    private long applied(IntFunction<String> text) {
        var race = Race.of(LINES, i -> analyzer.takes(text.apply(i)));
        return race.results().stream()
                .flatMap(view -> view.parts().stream())
                .filter(part -> part.state() == PartFate.State.APPLIED)
                .count();
    }

    /** How many runs become of what a control gave once, and which was refused under numbers of others. */
    long controlled() {
        var line = new AnAnalyzer(
                test, ChannelSettings.of("AU-1", AnAnalyzer.mapped()).withControls(new ControlMapping("QC", "L1")));
        var terms = ControlTerms.classic(Set.of("L1"), Duration.ofHours(24));
        line.lab.controlPlans().plan(line.line, new PlanControl(new TestCode("K"), line.instrument, terms));
        var refused = IntStream.range(0, LINES)
                .mapToObj(i -> {
                    line.keeps(Sent.oru("N" + i, Sent.AT, "QC", "K", "3." + i, "mmol/L", "F"));
                    return line.keeps(Sent.oru("N" + i, Sent.AT, "QC", "K", "4.0", "mmol/L", "F"));
                })
                .toList();
        var race = Race.of(LINES, i -> line.lab
                .messages()
                .rerun(line.line, new RerunMessage(refused.get(i).message())));
        return race.results().stream()
                .flatMap(view -> view.parts().stream())
                .filter(part -> part.state() == PartFate.State.CONTROL)
                .count();
    }
}
