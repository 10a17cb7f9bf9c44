package health.erp.lab.result;

import static health.erp.lab.interval.IntervalCategory.ABSOLUTE;
import static health.erp.lab.interval.IntervalCategory.CRITICAL;
import static health.erp.lab.interval.IntervalCategory.REFERENCE;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.autoverification.ReflexRule;
import health.erp.lab.autoverification.RulePack;
import health.erp.lab.catalogue.CalculationRule;
import health.erp.lab.catalogue.CodedAnswer;
import health.erp.lab.catalogue.Measurement;
import health.erp.lab.catalogue.ResultKind;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestDefinition;
import health.erp.lab.catalogue.TestSheet;
import health.erp.lab.catalogue.VerificationPolicy;
import health.erp.lab.delta.DeltaKind;
import health.erp.lab.delta.DeltaRule;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Setting;
import health.erp.lab.interval.Whom;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.Subject;
import health.erp.lab.quality.DefineInstrument;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.unit.Substance;
import health.erp.lab.value.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bench with serum tests in use, where results are entered and answered for. */
public final class ABench {
    private static final Duration MONTH = Duration.ofDays(30);

    public final TestErp test;
    public final ALab desk;
    public final Lab lab;

    /** Who measures, and who answers for what it says. */
    public final Caller technician;

    public final Caller pathologist;

    public ABench(TestErp test) {
        this.test = test;
        this.desk = new ALab(test);
        this.lab = desk.lab();
        this.technician = desk.caller();
        this.pathologist = test.aCaller(technician.hospital());
        var twoPeople = VerificationPolicy.TWO_PEOPLE;
        desk.published(
                "K",
                numeric("Potassium", "mmol/L", 1)
                        .intervals(List.of(
                                interval("K ref", REFERENCE, Span.between("3.5", "5.1")),
                                interval("K crit", CRITICAL, Span.between("2.8", "6.2")),
                                interval("K abs", ABSOLUTE, Span.between("1", "10"))))
                        .delta(DeltaRule.of(DeltaKind.DIFFERENCE, "1.5", MONTH))
                        .released(rules("1", "10"), twoPeople));
        desk.published(
                "NA",
                numeric("Sodium", "mmol/L", 0)
                        .intervals(List.of(
                                interval("NA ref", REFERENCE, Span.between("136", "145")),
                                interval("NA crit", CRITICAL, Span.between("120", "160"))))
                        .delta(DeltaRule.of(DeltaKind.DIFFERENCE, "10", MONTH))
                        .released(rules("80", "200"), twoPeople));
        desk.published(
                "CREA",
                TestDefinition.sheet("Creatinine", ResultKind.NUMERIC, "CHEM")
                        .in(ALab.SERUM)
                        .measured(Measurement.of("umol/L", 0).of(Substance.ofMicromolesPerMilligram("88.42")))
                        .intervals(List.of(interval("CREA ref", REFERENCE, Span.between("45", "90"))))
                        .delta(DeltaRule.of(DeltaKind.PERCENT, "50", MONTH))
                        .released(rules("5", "2500"), twoPeople));
        desk.published(
                "EGFR",
                TestDefinition.sheet("Filtration", ResultKind.NUMERIC, "CHEM")
                        .measured(Measurement.of("mL/min/{1.73_m2}", 0))
                        .calculated(CalculationRule.of("CKD-EPI-2021-cr", Map.of("creatinine", new TestCode("CREA"))))
                        .released(null, VerificationPolicy.ONE_STEP));
        desk.published("FT4", numeric("Thyroxine, free", "pmol/L", 1).released(null, VerificationPolicy.ONE_STEP));
        desk.published(
                "TSH",
                numeric("Thyrotropin", "m[IU]/L", 2)
                        .intervals(List.of(interval("TSH ref", REFERENCE, Span.between("0.4", "4.0"))))
                        .reflex(new ReflexRule("tsh-high", "TSH", Interpretation.HIGH, "FT4"))
                        .released(null, VerificationPolicy.ONE_STEP));
        desk.published(
                "HBSAG",
                TestDefinition.sheet("Hepatitis B surface antigen", ResultKind.CODED, "SERO")
                        .in(ALab.SERUM)
                        .answered(
                                new CodedAnswer("POS", "reactive", Interpretation.REACTIVE),
                                new CodedAnswer("NEG", "not reactive", Interpretation.NON_REACTIVE))
                        .released(null, VerificationPolicy.ONE_STEP));
    }

    private static TestSheet numeric(String name, String unit, int decimals) {
        return TestDefinition.sheet(name, ResultKind.NUMERIC, "CHEM")
                .in(ALab.SERUM)
                .measured(Measurement.of(unit, decimals));
    }

    static QualifiedInterval interval(String code, IntervalCategory category, Span range) {
        return new QualifiedInterval(code, category, Setting.ANY, Whom.EVERYBODY, range);
    }

    private static RulePack rules(String low, String high) {
        return new RulePack(
                "chemistry",
                1,
                new RulePack.Tolerance(null, Set.of(), 2, List.of(), RulePack.Comparison.UNLESS_FIRST),
                Span.between(low, high),
                List.of());
    }

    public InstrumentId anInstrument() {
        return lab.instruments()
                .define(technician, new DefineInstrument("AU-1", "Analyzer", "CHEM"))
                .id();
    }

    /** A tube in the laboratory with these tests ordered of it. */
    public Tube tube(String... tests) {
        return tube(desk.aPatient(), tests);
    }

    public Tube tube(PatientId patient, String... tests) {
        return tube(patient, ALab.WOMAN, tests);
    }

    public Tube tube(PatientId patient, Subject subject, String... tests) {
        var order = lab.orders().place(technician, PlaceLabOrder.of(patient, subject, desk.aDoctor(), tests));
        var measured = order.items().stream()
                .filter(item -> !item.test().value().equals("EGFR"))
                .map(item -> item.id())
                .toList();
        var specimen = lab.specimens().collect(technician, CollectSpecimen.now(patient, "5", measured));
        desk.received(specimen);
        return new Tube(order, specimen.id(), patient);
    }

    /** What was ordered, and what it is measured in. */
    public record Tube(LabOrderView order, SpecimenId specimen, PatientId patient) {}

    public List<ResultView> entered(Tube tube, String... testsAndValues) {
        return lab.results().enter(technician, byHand(tube, testsAndValues));
    }

    public static EnterResults byHand(Tube tube, String... testsAndValues) {
        var command = EnterResults.of(tube.specimen(), Measured.BY_HAND);
        for (var i = 0; i < testsAndValues.length; i += 2) {
            command = command.with(testsAndValues[i], testsAndValues[i + 1]);
        }
        return command;
    }

    public List<ResultView> verified(List<ResultView> entered) {
        return lab.verification().verify(technician, VerifyResults.of(entered));
    }

    /** Entered, verified and validated by two people. */
    public List<ResultView> released(Tube tube, String... testsAndValues) {
        var verified = verified(entered(tube, testsAndValues));
        var waiting =
                verified.stream().filter(r -> r.stage() == RunStage.VERIFIED).toList();
        if (!waiting.isEmpty()) {
            lab.verification().validate(pathologist, ValidateResults.of(waiting));
        }
        return verified.stream().map(r -> found(r.id())).toList();
    }

    public ResultView found(RunId run) {
        return lab.results().find(technician, new FindResult(run));
    }

    public static ResultView named(List<ResultView> results, String test) {
        return results.stream()
                .filter(r -> r.test().value().equals(test))
                .findFirst()
                .orElseThrow();
    }
}
