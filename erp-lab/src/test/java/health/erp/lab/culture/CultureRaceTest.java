package health.erp.lab.culture;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
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
        assertThat(urine.found().grown().get(0).drugs()).hasSize(1);
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
}
