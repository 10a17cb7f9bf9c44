package health.erp.benchmarks.unit;

import static health.erp.lab.interval.IntervalCategory.ABSOLUTE;
import static health.erp.lab.interval.IntervalCategory.CRITICAL;
import static health.erp.lab.interval.IntervalCategory.REFERENCE;

import health.erp.benchmarks.Stage;
import health.erp.benchmarks.byhand.TestsByHand;
import health.erp.benchmarks.byhand.Tubes;
import health.erp.benchmarks.byhand.Tubes.Tube;
import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.Lab;
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
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.order.Subject;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.Custodian;
import health.erp.lab.specimen.ReceiveSpecimen;
import health.erp.lab.value.Span;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** The laboratory of a hospital of its own: tests that one step lets go, and tubes on the bench. */
final class Laboratory {
    static final Subject WOMAN = Subject.born(LocalDate.of(1985, 3, 14), AdministrativeGender.FEMALE);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int FEW = 20;

    final Lab lab;
    final Caller staff;
    final StaffId doctor;
    final Map<String, UUID> tests = new LinkedHashMap<>();
    private final Tubes tubes;
    private final Map<Integer, Waiting> waiting = new ConcurrentHashMap<>();

    /** Tubes of one kind, copied from the order they were made after. */
    private record Waiting(UUID order, Queue<Tube> tubes) {}

    Laboratory(Stage stage, int numberOfTests) {
        this.lab = stage.erp().module(Lab.class);
        this.staff = new Caller(stage.hospitals().get(), new StaffId(stage.erp().newId()), lab.permissions());
        this.doctor = new StaffId(stage.erp().newId());
        this.tubes = new Tubes(stage.application());
        IntStream.rangeClosed(1, numberOfTests).mapToObj("T%02d"::formatted).forEach(this::publish);
    }

    private void publish(String code) {
        var sheet = TestDefinition.sheet("Analyte " + code, ResultKind.NUMERIC, "CHEM")
                .in(SpecimenNeed.of("SER", "SST", "0.1"))
                .measured(Measurement.of("mmol/L", 1))
                .intervals(List.of(
                        interval("usual", REFERENCE, Span.between("3.5", "5.1")),
                        interval("dangerous", CRITICAL, Span.between("2.8", "6.2")),
                        interval("possible", ABSOLUTE, Span.between("1", "10"))))
                .delta(DeltaRule.of(DeltaKind.DIFFERENCE, "1.5", MONTH))
                .released(rules(), VerificationPolicy.ONE_STEP);
        var draft = lab.catalogue().draft(staff, new DraftTest(new TestCode(code), sheet.done()));
        var published = lab.catalogue().publish(staff, new PublishTest(draft.id(), draft.version()));
        tests.put(code, published.published().id().value());
    }

    private static QualifiedInterval interval(String code, IntervalCategory category, Span range) {
        return new QualifiedInterval(code, category, Setting.ANY, Whom.EVERYBODY, range);
    }

    private static RulePack rules() {
        var tolerance = new RulePack.Tolerance(null, Set.of(), 2, List.of(), RulePack.Comparison.UNLESS_FIRST);
        return new RulePack("chemistry", 1, tolerance, Span.between("1", "10"), List.of());
    }

    /** What is said by hand in the name of the same person. */
    TestsByHand.By by() {
        return new TestsByHand.By(staff.hospital().value(), staff.staff().value());
    }

    PlaceLabOrder order(UUID patient, int numberOfTests) {
        return PlaceLabOrder.of(
                new PatientId(patient),
                WOMAN,
                doctor,
                tests.keySet().stream().limit(numberOfTests).toArray(String[]::new));
    }

    /** A tube with the first of the tests; while a round is measured, of those that wait. */
    Tube tube(int numberOfTests) throws SQLException {
        var kind = kind(numberOfTests);
        var tube = kind.tubes().poll();
        while (tube == null) { // a machine that is faster than was provided for
            fill(numberOfTests, FEW);
            tube = kind.tubes().poll();
        }
        return tube;
    }

    /** So that at least as many wait. */
    void provide(int numberOfTests, int count) throws SQLException {
        var missing = count - kind(numberOfTests).tubes().size();
        if (missing > 0) {
            fill(numberOfTests, missing);
        }
    }

    private void fill(int numberOfTests, int count) throws SQLException {
        var kind = kind(numberOfTests);
        kind.tubes().addAll(tubes.copies(staff.hospital().value(), kind.order(), count));
    }

    private Waiting kind(int numberOfTests) {
        return waiting.computeIfAbsent(numberOfTests, this::first);
    }

    private Waiting first(int numberOfTests) {
        var patient = new PatientId(UUID.randomUUID());
        var order = lab.orders().place(staff, order(patient.value(), numberOfTests));
        var items = order.items().stream().map(OrderItemView::id).toList();
        var specimen = lab.specimens().collect(staff, CollectSpecimen.now(patient, "50", items));
        lab.specimens().receive(staff, new ReceiveSpecimen(specimen.accession().value(), Custodian.place("bench")));
        return new Waiting(order.id().value(), new ConcurrentLinkedQueue<>());
    }
}
