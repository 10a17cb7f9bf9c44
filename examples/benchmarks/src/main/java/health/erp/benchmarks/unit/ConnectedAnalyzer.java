package health.erp.benchmarks.unit;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.benchmarks.Stage;
import health.erp.benchmarks.byhand.HospitalRows;
import health.erp.benchmarks.byhand.MessagesByHand;
import health.erp.benchmarks.byhand.TestsByHand;
import health.erp.benchmarks.byhand.Tubes.Tube;
import health.erp.lab.analyzer.ApplyMessage;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.ChannelSettings;
import health.erp.lab.analyzer.DefineChannel;
import health.erp.lab.analyzer.MessageStatus;
import health.erp.lab.analyzer.ReceiveMessage;
import health.erp.lab.analyzer.TestMapping;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.DefineInstrument;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.quality.SetTarget;
import health.erp.lab.reagent.DefineRecipe;
import health.erp.lab.wire.Bytes;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** An analyzer on the line of a laboratory: controlled, with recipes that use nothing, and its codes mapped. */
final class ConnectedAnalyzer {
    private static final ChannelCode CHANNEL = new ChannelCode("AU");
    private static final String INSTRUMENT = "AU-1";
    private static final String LEVEL = "L1";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Laboratory laboratory;
    private final TestsByHand.Measuring measuring;
    private final AtomicLong numbers = new AtomicLong();

    ConnectedAnalyzer(Stage stage, List<Integer> sizes) throws SQLException {
        var tests = Collections.max(sizes);
        this.laboratory = new Laboratory(stage, tests);
        var lab = laboratory.lab;
        var instrument = lab.instruments()
                .define(laboratory.staff, new DefineInstrument(INSTRUMENT, "Analyzer", "CHEM"))
                .id();
        var material = lab.controlMaterials()
                .define(laboratory.staff, new DefineControlMaterial("Multiqual", "Maker"))
                .id();
        var lot = lab.controlMaterials()
                .receive(
                        laboratory.staff,
                        new ReceiveControlLot(
                                material, "LOT-1", LocalDate.now(ZoneOffset.UTC).plusYears(2), null));
        for (var code : laboratory.tests.keySet()) {
            var test = new TestCode(code);
            var terms = ControlTerms.classic(Set.of(LEVEL), Duration.ofHours(24));
            var controlled = lab.controlPlans().plan(laboratory.staff, new PlanControl(test, instrument, terms));
            lab.controlPlans()
                    .target(
                            laboratory.staff,
                            new SetTarget(controlled.id(), LEVEL, lot.id(), new BigDecimal("4"), BigDecimal.ONE));
            lab.qualityControl()
                    .enter(
                            laboratory.staff,
                            EnterControlRun.of(test, instrument, stage.erp().now(), MeasuredControl.of(LEVEL, "4.1")));
            lab.reagentRecipes().define(laboratory.staff, new DefineRecipe(test, instrument, List.of()));
        }
        var mapped = laboratory.tests.keySet().stream()
                .map(code -> TestMapping.of(code, code))
                .toArray(TestMapping[]::new);
        lab.channels()
                .define(laboratory.staff, new DefineChannel(CHANNEL, "HL7", ChannelSettings.of(INSTRUMENT, mapped)));
        for (var size : sizes) {
            provide(size, 1);
        }
        this.measuring = measuring(stage, instrument, tests);
    }

    /** By hand the documents are not worked out, but those that the library wrote once, with the value that came. */
    private TestsByHand.Measuring measuring(Stage stage, InstrumentId instrument, int tests) throws SQLException {
        var tube = laboratory.tube(tests);
        apply(tests, message(tube, tests, test -> MessagesByHand.FIRST_VALUE));
        var contents =
                new HospitalRows(stage.application()).contents(laboratory.by().hospital(), tube.specimen());
        return new TestsByHand.Measuring("ANALYZER", instrument.value(), "PROVEN", contents);
    }

    void provide(int tests, int count) throws SQLException {
        laboratory.provide(tests, count);
    }

    /** Answers how many results that was. */
    int send(int tests, long turn) throws SQLException {
        return apply(tests, message(laboratory.tube(tests), tests, value(turn)));
    }

    int send(MessagesByHand byHand, int tests, long turn) throws SQLException {
        var text = message(laboratory.tube(tests), tests, value(turn));
        var kept = byHand.receive(laboratory.by(), CHANNEL.value(), text);
        return byHand.apply(laboratory.by(), kept, measuring);
    }

    private int apply(int tests, String text) {
        var lab = laboratory.lab;
        var receipt = lab.messages()
                .receive(laboratory.staff, ReceiveMessage.of(CHANNEL, Bytes.of(text, UTF_8)))
                .get(0);
        var applied = lab.messages().apply(laboratory.staff, new ApplyMessage(receipt.message()));
        if (applied.status() != MessageStatus.SETTLED) {
            throw new IllegalStateException("A message was not applied.");
        }
        return tests;
    }

    /** Never the same twice in a row, which would look like a probe that is stuck. */
    private static IntFunction<String> value(long turn) {
        return test -> "4." + (turn + test) % 10;
    }

    private String message(Tube tube, int tests, IntFunction<String> value) {
        var now = TIME.format(LocalDateTime.now(ZoneOffset.UTC));
        var text = new StringBuilder(
                "MSH|^~\\&|AU|LAB|ERP|HOSP|%s||ORU^R01^ORU_R01|%d|P|2.5.1\r".formatted(now, numbers.incrementAndGet()));
        text.append("PID|1||P1||Rao^Lata||19850314|F\rOBR|1||%s|CHEM^Chemistry^L\r".formatted(tube.accession()));
        for (var test = 1; test <= tests; test++) {
            text.append("OBX|%d|NM|T%02d^^L||%s|mmol/L|||||F\r".formatted(test, test, value.apply(test)));
        }
        return text.toString();
    }
}
