package health.erp.lab.culture;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.Meanwhile;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.RejectSpecimen;
import health.erp.lab.specimen.RejectionReason;
import health.erp.lab.specimen.SpecimenId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens when several do it at the same moment. */
@OnEachDatabase(Lab.class)
class CultureRaceTest {
    private final TestErp test;

    CultureRaceTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void ofManyWhoEnterTheSameDrugOneIsInUse() {
        assertThat(enteredAtOnce(test)).hasSize(1);
    }

    /** What is in use of a drug that eight enter at once. */
    static List<SusceptibilityView> enteredAtOnce(TestErp test) {
        var urine = new ACulture(test);
        urine.inForce("1");
        var isolate = urine.isolate("ECOLI");

        var race = Race.of(8, i -> urine.doors
                .susceptibilities()
                .enter(
                        urine.chief,
                        new EnterSusceptibility(
                                isolate.id(), AstMethod.MIC, List.of(new MeasuredDrug("CIP", "0." + (i + 1))))));

        assertThat(race.failures()).isEmpty();
        return urine.found().grown().get(0).drugs();
    }

    @Test
    void isolatesAreNumberedOneAfterTheOther() {
        var urine = new ACulture(test);

        var race = Race.of(
                8, i -> urine.doors.cultures().isolate(urine.chief, new AddIsolate(urine.seen.id(), "ECOLI", null)));

        assertThat(race.failures()).isEmpty();
        assertThat(urine.found().grown())
                .extracting(IsolateView::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
    }

    @Test
    void aTestIsDoneOnceHoweverManyOfItsCulturesAreReportedAtOnce() {
        for (var attempt = 0; attempt < 10; attempt++) {
            var lab = new ALab(test);
            lab.published("URC");
            var order = lab.ordered("URC");
            var tube = lab.received(order).id();
            var cultures = lab.lab().cultures();
            var begun = IntStream.range(0, 4)
                    .mapToObj(i -> cultures.begin(
                            lab.caller(),
                            new BeginCulture(tube, order.items().get(0).id(), null, List.of("Bottle " + i))))
                    .map(culture -> cultures.read(lab.caller(), new NoteReading(culture.id(), Growth.NONE, null, null)))
                    .toList();

            var race = Race.of(
                    4,
                    i -> cultures.report(
                            lab.caller(),
                            new ReportCulture(begun.get(i).id(), begun.get(i).version(), true)));

            // on MariaDB some may be told that others were first, and repeat
            assertThat(race.failures()).allSatisfy(e -> assertThat(e).isInstanceOf(ConflictException.class));
            begun.stream()
                    .map(culture -> cultures.find(lab.caller(), new FindCulture(culture.id())))
                    .filter(culture -> culture.status() != CultureStatus.FINAL)
                    .forEach(culture ->
                            cultures.report(lab.caller(), new ReportCulture(culture.id(), culture.version(), true)));
            assertThat(test.events(lab.caller().hospital())).containsOnlyOnce("lab.test.completed");
        }
    }

    @Test
    void nothingIsReportedOfASpecimenThatIsJustBeingRejected() { // I2
        var urine = new ACulture(test);
        urine.read(Growth.NONE);
        var reject = new RejectSpecimen(urine.specimen.id(), RejectionReason.LABELING, null, false);
        var report = new ReportCulture(urine.seen.id(), urine.seen.version(), true);

        var reporting = Meanwhile.of(
                test, urine.chief, () -> urine.doors.specimens().reject(urine.chief, reject), () -> urine.doors
                        .cultures()
                        .report(urine.chief, report));

        refused(reporting, "lab.culture.specimen");
    }

    @Test
    void nothingIsCorrectedOfASpecimenThatIsJustBeingRejected() { // I2
        var urine = new ACulture(test);
        urine.read(Growth.NONE);
        urine.report(true);
        urine.isolate("ECOLI");
        var reject = new RejectSpecimen(urine.specimen.id(), RejectionReason.LABELING, null, false);
        var correct = new CorrectCulture(urine.seen.id(), urine.seen.version(), "Grew later");

        var correcting = Meanwhile.of(
                test, urine.chief, () -> urine.doors.specimens().reject(urine.chief, reject), () -> urine.doors
                        .cultures()
                        .correct(urine.chief, correct));

        refused(correcting, "lab.culture.specimen");
    }

    @Test
    void aSpecimenIsNotRejectedWhileTheLastOfItIsReported() { // I2
        var order = new Ordered(test);
        var reject = new RejectSpecimen(order.tube, RejectionReason.LABELING, null, false);

        var rejecting = Meanwhile.of(test, order.caller, order::report, () -> order.lab
                .lab()
                .specimens()
                .reject(order.caller, reject));

        refused(rejecting, "lab.specimen.used");
    }

    @Test
    void noCultureIsBegunOfATestThatIsJustBeingEnded() {
        var order = new Ordered(test);

        var beginning = Meanwhile.of(test, order.caller, order::report, order::begin);

        refused(beginning, "lab.culture.item");
    }

    @Test
    void aTestIsNotEndedWhileAnotherCultureOfItIsBegun() {
        var order = new Ordered(test);

        var reporting = Meanwhile.of(test, order.caller, order::begin, order::report);

        assertThat(reporting.results()).hasSize(1);
        assertThat(test.events(order.caller.hospital())).doesNotContain("lab.test.completed");
    }

    @Test
    void oneTableIsInForce() {
        assertThat(inForceAtOnce(test)).isEqualTo(1);
    }

    /** How many of four tables that are put in force at once are so then; whoever comes late is told. */
    static long inForceAtOnce(TestErp test) {
        var breakpoints = test.erp().module(Lab.class).breakpoints();
        var chief = test.aCaller(test.aHospital());
        var tables = IntStream.range(0, 4)
                .mapToObj(i -> ((ImportOutcome.Imported) breakpoints.bring(chief, ATable.of("" + i))).table())
                .toList();

        var race = Race.of(
                4,
                i -> breakpoints.putInForce(chief, new PutInForce(tables.get(i).id())));

        assertThat(race.failures()).allSatisfy(e -> assertThat(e).isInstanceOf(ConflictException.class));
        return breakpoints.list(chief, new ListBreakpointTables(null, 10)).items().stream()
                .filter(BreakpointTableView::inForce)
                .count();
    }

    private static void refused(Race<?> race, String code) {
        assertThat(race.failures()).singleElement().isInstanceOfSatisfying(RuleException.class, e -> assertThat(
                        e.code())
                .isEqualTo(code));
    }

    /** A test that was asked for, with one culture that has been read. */
    private static final class Ordered {
        private final ALab lab;
        private final Caller caller;
        private final SpecimenId tube;
        private final OrderItemId item;
        private final CultureView read;

        private Ordered(TestErp test) {
            this.lab = new ALab(test);
            this.caller = lab.caller();
            lab.published("URC");
            var order = lab.ordered("URC");
            this.tube = lab.received(order).id();
            this.item = order.items().get(0).id();
            this.read = lab.lab().cultures().read(caller, new NoteReading(begin().id(), Growth.NONE, null, null));
        }

        private CultureView begin() {
            return lab.lab().cultures().begin(caller, new BeginCulture(tube, item, null, List.of("Blood agar")));
        }

        private CultureReportView report() {
            return lab.lab().cultures().report(caller, new ReportCulture(read.id(), read.version(), true));
        }
    }
}
