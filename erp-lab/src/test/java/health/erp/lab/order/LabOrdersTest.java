package health.erp.lab.order;

import static health.erp.lab.ALab.aSheet;
import static health.erp.lab.ALab.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.AmendTestDraft;
import health.erp.lab.catalogue.FindTest;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.PanelDefinition;
import health.erp.lab.catalogue.PublishTest;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.OrderStatus.OrderControlStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Asking the laboratory. */
@OnEachDatabase(Lab.class)
class LabOrdersTest {
    private final TestErp test;
    private final ALab lab;
    private final LabOrders orders;
    private final Caller doctor;

    LabOrdersTest(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
        this.orders = lab.lab().orders();
        this.doctor = lab.caller();
        lab.published("NA", "K", "CREA", "UREA");
        lab.publishedPanel("LYTES", PanelDefinition.of("Salts", code("NA"), code("K")));
        lab.publishedPanel(
                "BMP", PanelDefinition.of("Basic", code("UREA"), code("K")).with(new PanelCode("LYTES")));
    }

    @Test
    void whatIsNamedTwiceIsRunOnce() {
        var order = orders.place(
                doctor,
                PlaceLabOrder.of(lab.aPatient(), ALab.WOMAN, lab.aDoctor(), "K", "K")
                        .withPanels("BMP", "LYTES"));

        assertThat(order.items()).extracting(i -> i.test().value()).containsExactly("K", "UREA", "NA");
        assertThat(order.items())
                .extracting(OrderItemView::origin)
                .containsExactly(ItemOrigin.ORDERED, ItemOrigin.PANEL, ItemOrigin.PANEL);
        assertThat(test.events(doctor.hospital())).endsWith("test.ordered");
    }

    @Test
    void eachTestIsOfTheVersionInForceWhenItWasOrdered() {
        var order = lab.ordered("K");
        var first = lab.lab().published().test(doctor, code("K"));
        var seen = lab.lab().catalogue().find(doctor, new FindTest(first.test()));
        var draft = lab.lab()
                .catalogue()
                .amend(
                        doctor,
                        new AmendTestDraft(
                                seen.id(), seen.version(), aSheet("New").done()));
        var second = lab.lab()
                .catalogue()
                .publish(doctor, new PublishTest(draft.id(), draft.version()))
                .published();

        assertThat(found(order).items().get(0).testVersion()).isEqualTo(first.id());
        assertThat(lab.ordered("K").items().get(0).testVersion()).isEqualTo(second.id());
    }

    @Test
    void theSameKeyOrdersOnceAndNumbersAreNeverGivenTwice() {
        var wanted = PlaceLabOrder.of(lab.aPatient(), ALab.WOMAN, lab.aDoctor(), "K");

        var once = orders.place(doctor.withKey("k1"), wanted);

        assertThat(orders.place(doctor.withKey("k1"), wanted)).isEqualTo(once);
        var race = Race.of(16, i -> lab.ordered("K", "NA").number());
        assertThat(race.failures()).isEmpty();
        assertThat(Set.copyOf(race.results())).hasSize(16).doesNotContain(once.number());
    }

    @Test
    void aPatientOfWhomNothingIsKnownCannotBeJudged() {
        var lata = lab.aPatient();
        var unknown = PlaceLabOrder.of(lata, ALab.WOMAN, lab.aDoctor(), "K");
        var later = new PlaceLabOrder(
                lata,
                null,
                null,
                List.of(code("NA")),
                List.of(),
                RequestPriority.STAT,
                lab.aDoctor(),
                Circumstances.NONE,
                null,
                null);

        assertThatThrownBy(() -> orders.place(doctor, later)).isInstanceOf(InvalidCommandException.class);
        orders.place(doctor, unknown);

        assertThat(orders.place(doctor, later).subject()).isEqualTo(ALab.WOMAN);
    }

    @Test
    void anOrderKeepsWhatWasKnownOfThePatientThen() {
        var lata = lab.aPatient();
        var order = lab.ordered(lata, "K");
        var older = Subject.born(LocalDate.of(1958, 1, 1), AdministrativeGender.FEMALE);

        lab.lab().subjects().amend(doctor, new AmendSubject(lata, older));
        lab.lab().subjects().amend(doctor, new AmendSubject(lata, older));

        assertThat(found(order).subject()).isEqualTo(ALab.WOMAN);
        assertThat(lab.lab().subjects().find(doctor, new FindSubject(lata)).subject())
                .isEqualTo(older);
        assertThat(test.events(doctor.hospital()).stream().filter("lab.subject.amended"::equals))
                .hasSize(1);
    }

    @Test
    void anOrderThatKnowsLessTakesTheRestFromWhatIsKnown() {
        var lata = lab.aPatient();
        lab.ordered(lata, "K");
        var nothing = new Subject(null, null, AdministrativeGender.UNKNOWN);

        var order = orders.place(doctor, PlaceLabOrder.of(lata, nothing, lab.aDoctor(), "NA"));

        assertThat(order.subject()).isEqualTo(ALab.WOMAN);
        assertThat(knownOf(lata)).isEqualTo(ALab.WOMAN);
        assertThat(test.events(doctor.hospital())).doesNotContain("lab.subject.amended");
    }

    @Test
    void onlyWhoMayAmendChangesWhatIsKnownByOrdering() {
        var lata = lab.aPatient();
        var ward = test.aCaller(doctor.hospital(), LabOrderPermission.PLACE_LAB_ORDER);
        var first = PlaceLabOrder.of(lata, ALab.WOMAN, lab.aDoctor(), "K");
        orders.place(ward, first);

        var other = PlaceLabOrder.of(lata, ALab.MAN, lab.aDoctor(), "NA");
        assertThat(orders.place(ward, other).subject()).isEqualTo(ALab.MAN);
        assertThat(knownOf(lata)).isEqualTo(ALab.WOMAN);

        orders.place(doctor, other);
        assertThat(knownOf(lata)).isEqualTo(ALab.MAN);
        assertThat(test.events(doctor.hospital())).contains("lab.subject.amended");
    }

    @Test
    void testsAreHeldAndResumed() {
        var order = lab.ordered("K", "NA");

        var held =
                orders.hold(doctor, new HoldTests(order.id(), List.of(ids(order).get(0)), "not fasting"));
        assertThat(held.items())
                .extracting(OrderItemView::control)
                .containsExactly(OrderControlStatus.HD, OrderControlStatus.SC);
        assertThat(held.status()).isEqualTo(OrderStatus.ACTIVE);
        assertThatThrownBy(() -> lab.collected(order)).hasMessageContaining("ON_HOLD");
        var resumed = orders.resume(doctor, new ResumeTests(order.id(), List.of()));

        assertThat(resumed.items()).extracting(OrderItemView::status).containsOnly(OrderStatus.ACTIVE);
        assertThatThrownBy(() -> orders.resume(doctor, new ResumeTests(order.id(), List.of())))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void whatIsRevokedBeforeItBeganIsCancelledAndDiscontinuedAfter() { // 2.1: CA, DC
        var order = lab.ordered("K", "NA");
        lab.lab()
                .specimens()
                .collect(
                        doctor,
                        health.erp.lab.specimen.CollectSpecimen.now(
                                order.patient(), "1", List.of(ids(order).get(0))));

        var revoked = orders.revoke(doctor, new RevokeTests(order.id(), List.of(), "discharged"));

        assertThat(revoked.status()).isEqualTo(OrderStatus.REVOKED);
        assertThat(revoked.items())
                .extracting(OrderItemView::control)
                .containsExactly(OrderControlStatus.DC, OrderControlStatus.CA);
        assertThat(test.events(doctor.hospital()))
                .filteredOn("lab.order.revoked"::equals)
                .hasSize(2);
        assertThatThrownBy(() -> orders.revoke(doctor, new RevokeTests(order.id(), ids(order), "again")))
                .hasMessageContaining("REVOKED, so it cannot become REVOKED");
    }

    @Test
    void whatWasOrderedForSomebodyElseIsAnErrorForEver() {
        var order = lab.ordered("K");

        var wrong = orders.markError(doctor, new MarkTestsInError(order.id(), List.of(), "another patient"));

        assertThat(wrong.control()).isEqualTo(OrderControlStatus.ER);
        assertThat(wrong.items().get(0).awaited()).isFalse();
        assertThatThrownBy(() -> orders.resume(doctor, new ResumeTests(order.id(), ids(order))))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void moreTestsAreAddedButNotThoseThatAreOpen() {
        var order = lab.ordered("K");

        var more = orders.add(doctor, new AddTests(order.id(), List.of(code("K"), code("CREA")), List.of()));

        assertThat(more.items()).hasSize(2);
        assertThat(more.items().get(1).origin()).isEqualTo(ItemOrigin.ADD_ON);
        orders.revoke(doctor, new RevokeTests(order.id(), List.of(ids(order).get(0)), "twice"));
        assertThat(orders.add(doctor, new AddTests(order.id(), List.of(code("K")), List.of()))
                        .items())
                .hasSize(3);
    }

    @Test
    void aTestIsOpenInAnOrderOnceHoweverManyAddIt() {
        var order = lab.ordered("K");

        Race.of(8, i -> orders.add(doctor, new AddTests(order.id(), List.of(code("CREA")), List.of())));

        assertThat(found(order).items()).extracting(i -> i.test().value()).containsExactly("K", "CREA");
    }

    @Test
    void listsAreReadPageByPage() {
        var lata = lab.aPatient();
        var first = lab.ordered(lata, "K");
        var second = lab.ordered(lata, "NA");
        var third = orders.place(
                doctor,
                PlaceLabOrder.of(lata, ALab.WOMAN, lab.aDoctor(), "CREA").as(RequestPriority.STAT));

        var page = orders.list(doctor, new ListLabOrders(lata, null, 2));
        assertThat(page.items()).extracting(LabOrderView::id).containsExactly(third.id(), second.id());
        assertThat(orders.list(doctor, new ListLabOrders(lata, page.next(), 2)).items())
                .containsExactly(found(first));
        var open = orders.open(doctor, new ListOpenTests("CHEM", null, 2));
        assertThat(open.items()).extracting(i -> i.test().value()).containsExactly("CREA", "K");
        assertThat(orders.open(doctor, new ListOpenTests(null, open.next(), 2)).items())
                .extracting(i -> i.test().value())
                .containsExactly("NA");
        assertThat(orders.open(doctor, new ListOpenTests("HAEM", null, 9)).items())
                .isEmpty();
    }

    @Test
    void whoseDataWasShownIsInTheTrail() {
        var order = lab.ordered("K");

        found(order);

        assertThat(test.audit(doctor.hospital())).endsWith("READ|FindLabOrder|" + order.patient());
    }

    @Test
    void placingNeedsThePermission() {
        var clerk = test.aCaller(doctor.hospital(), LabOrderPermission.READ_LAB_ORDER);

        assertThatThrownBy(() -> orders.place(clerk, PlaceLabOrder.of(lab.aPatient(), ALab.WOMAN, lab.aDoctor(), "K")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> lab.ordered("NONE")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anOrderOfFiveTestsIsAKnownNumberOfStatements() {
        lab.published("MG");
        lab.ordered("NA", "K", "CREA", "UREA", "MG"); // the catalogue is kept, and a block of numbers reserved
        lab.lab().published().test(doctor, code("MG")); // asked what changed, as a started runtime does by itself
        var lata = lab.aPatient();
        var wanted = PlaceLabOrder.of(lata, ALab.WOMAN, lab.aDoctor(), "NA", "K", "CREA", "UREA", "MG");

        // what is known of the patient; all else goes with the journal in one round trip where the database can
        var statements = test.statements(() -> orders.place(doctor, wanted));

        assertThat(statements).isEqualTo(test.server() == TestServer.POSTGRESQL ? 3 : 7);
    }

    @Test
    void keepsHospitalsApart() {
        var order = lab.ordered("K");
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> orders.find(elsewhere, new FindLabOrder(order.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> orders.revoke(elsewhere, new RevokeTests(order.id(), List.of(), "no")))
                .isInstanceOf(NotFoundException.class);
        assertThat(orders.list(elsewhere, new ListLabOrders(order.patient(), null, 9))
                        .items())
                .isEmpty();
        assertThat(orders.open(elsewhere, new ListOpenTests(null, null, 9)).items())
                .isEmpty();
        assertThatThrownBy(() -> lab.lab().subjects().find(elsewhere, new FindSubject(order.patient())))
                .isInstanceOf(NotFoundException.class);
    }

    private Subject knownOf(PatientId patient) {
        return lab.lab().subjects().find(doctor, new FindSubject(patient)).subject();
    }

    private LabOrderView found(LabOrderView seen) {
        return orders.find(doctor, new FindLabOrder(seen.id()));
    }

    private static TestCode code(String code) {
        return new TestCode(code);
    }
}
