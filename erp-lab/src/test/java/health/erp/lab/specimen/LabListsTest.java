package health.erp.lab.specimen;

import static health.erp.lab.ALab.aSheet;
import static health.erp.lab.ALab.ids;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.id.LocationId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.order.HoldTests;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.OrderProgress;
import health.erp.lab.order.PlaceLabOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is to be taken, and what is to be measured. */
@OnEachDatabase(Lab.class)
class LabListsTest {
    private final TestErp test;
    private final ALab lab;
    private final LabLists lists;
    private final LocationId ward;

    LabListsTest(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
        this.lists = lab.lab().lists();
        this.ward = new LocationId(test.erp().newId());
        lab.published("NA", "K");
        lab.published("HB", aSheet("Haemoglobin").in(ALab.BLOOD));
    }

    @Test
    void testsOfOneKindShareATube() {
        var order = ordered(null, "NA", "HB", "K");

        var stop = lists.toCollect(lab.caller(), CollectionList.ofWard(ward, later(1)))
                .items()
                .get(0);

        assertThat(stop.order()).isEqualTo(order.id());
        assertThat(stop.tubes()).hasSize(2);
        assertThat(stop.tubes().get(0).tests()).extracting(t -> t.value()).containsExactly("NA", "K");
        assertThat(stop.tubes().get(0).millilitres()).isEqualByComparingTo("1.0");
        var taken = lab.lab()
                .specimens()
                .collect(
                        lab.caller(),
                        CollectSpecimen.now(
                                stop.patient(), "1", stop.tubes().get(0).items()));
        assertThat(taken.container()).isEqualTo(stop.tubes().get(0).container());
        assertThat(lists.toCollect(lab.caller(), CollectionList.ofWard(ward, later(1)))
                        .items()
                        .get(0)
                        .tubes())
                .hasSize(1);
    }

    @Test
    void whatIsNotDueOrHeldOrElsewhereIsNotOnTheList() {
        ordered(later(8), "K");
        var held = ordered(null, "K");
        lab.lab().orders().hold(lab.caller(), new HoldTests(held.id(), List.of(), "asleep"));
        lab.ordered("K"); // no ward

        assertThat(lists.toCollect(lab.caller(), CollectionList.ofWard(ward, later(1)))
                        .items())
                .isEmpty();
        assertThat(lists.toCollect(lab.caller(), CollectionList.ofWard(ward, later(9)))
                        .items())
                .hasSize(1);
    }

    @Test
    void theLaboratoryItselfListsWhatIsDueEverywhere() {
        var here = ordered(null, "K");
        var noWard = lab.ordered("K");
        ordered(later(8), "K");

        assertThat(lists.toCollect(lab.caller(), new CollectionList(null, null, null, null, 9))
                        .items())
                .extracting(CollectionStop::order)
                .containsExactly(here.id(), noWard.id());
    }

    @Test
    void theListIsReadPageByPage() {
        var first = ordered(null, "K");
        var second = ordered(null, "K");
        var third = ordered(null, "K");

        var page = lists.toCollect(lab.caller(), new CollectionList(null, ward, null, null, 2));
        var rest = lists.toCollect(lab.caller(), new CollectionList(null, ward, null, page.next(), 2));

        assertThat(page.items()).extracting(CollectionStop::order).containsExactly(first.id(), second.id());
        assertThat(rest.items()).extracting(CollectionStop::order).containsExactly(third.id());
        assertThat(rest.next()).isNull();
    }

    @Test
    void whatIsUrgentIsMeasuredFirstAndWhatHasAResultNotAgain() {
        var routine = lab.ordered("K", "NA");
        var stat = lab.lab()
                .orders()
                .place(
                        lab.caller(),
                        PlaceLabOrder.of(lab.aPatient(), ALab.WOMAN, lab.aDoctor(), "K")
                                .as(RequestPriority.STAT));
        lab.received(routine);
        var tube = lab.received(stat);
        lab.collected(lab.ordered("K")); // not here yet
        var analyzer = Custodian.place("analyzer 1");
        lab.lab().handling().handOver(lab.caller(), new HandOverSpecimen(tube.id(), analyzer));

        var first = lists.toMeasure(lab.caller(), new WorkList("CHEM", null, null, 2));
        assertThat(first.items())
                .extracting(WorkLine::item)
                .containsExactly(ids(stat).get(0), ids(routine).get(0));
        assertThat(lists.toMeasure(lab.caller(), new WorkList("CHEM", null, first.next(), 2))
                        .items())
                .extracting(WorkLine::item)
                .containsExactly(ids(routine).get(1));
        assertThat(lists.toMeasure(lab.caller(), new WorkList("CHEM", analyzer, null, 9))
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.accession()).isEqualTo(tube.accession()));
        new OrderProgress(test.erp(), lab.lab().published())
                .resulted(lab.caller(), ids(stat).get(0), test.erp().now());
        assertThat(lists.toMeasure(lab.caller(), WorkList.of("CHEM")).items()).hasSize(2);
        assertThat(lists.toMeasure(lab.caller(), WorkList.of("HAEM")).items()).isEmpty();
    }

    @Test
    void keepsHospitalsApart() {
        ordered(null, "K");
        lab.received(lab.ordered("NA"));
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(lists.toCollect(elsewhere, CollectionList.ofWard(ward, later(1)))
                        .items())
                .isEmpty();
        assertThat(lists.toCollect(elsewhere, new CollectionList(null, null, null, null, 9))
                        .items())
                .isEmpty();
        assertThat(lists.toMeasure(elsewhere, WorkList.of("CHEM")).items()).isEmpty();
        assertThat(lists.gaps(elsewhere, new AuditAccessions(0, 2026))).isEmpty();
        assertThat(lists.toMeasure(lab.caller(), WorkList.of("CHEM")).items()).hasSize(1);
    }

    private LabOrderView ordered(@Nullable Instant due, String... tests) {
        return lab.lab()
                .orders()
                .place(
                        lab.caller(),
                        PlaceLabOrder.of(lab.aPatient(), ALab.WOMAN, lab.aDoctor(), tests)
                                .at(ward, due));
    }

    private Instant later(int hours) {
        return test.erp().now().plus(Duration.ofHours(hours));
    }
}
