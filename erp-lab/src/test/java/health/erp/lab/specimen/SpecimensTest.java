package health.erp.lab.specimen;

import static health.erp.lab.ALab.RECEPTION;
import static health.erp.lab.ALab.aSheet;
import static health.erp.lab.ALab.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.accession.SpecimenLabel.Bearer;
import health.erp.lab.catalogue.SpecimenNeed;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.AddedTest;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.ItemOrigin;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.OrderProgress;
import health.erp.lab.status.OrderStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the bedside to the bench. */
@OnEachDatabase(Lab.class)
class SpecimensTest {
    private final TestErp test;
    private final ALab lab;
    private final Specimens specimens;
    private final Caller nurse;

    SpecimensTest(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
        this.specimens = lab.lab().specimens();
        this.nurse = lab.caller();
        lab.published("NA", "K");
        lab.published("HB", aSheet("Haemoglobin").in(ALab.BLOOD));
    }

    @Test
    void nothingIsTakenFromSomebodyElse() {
        var order = lab.ordered("K");
        var neighbour = lab.aPatient();

        assertThatThrownBy(() -> specimens.collect(nurse, CollectSpecimen.now(neighbour, "1", ids(order))))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.specimen.identity"));
        assertThat(found(order).items().get(0).awaited()).isTrue();
    }

    @Test
    void aTubeIsForTestsOfOneKindAndHoldsEnoughForThem() {
        var order = lab.ordered("NA", "K", "HB");
        var all = CollectSpecimen.now(order.patient(), "5", ids(order));
        var little = CollectSpecimen.now(order.patient(), "0.9", ids(order).subList(0, 2));
        var other = CollectSpecimen.now(
                order.patient(),
                "5",
                List.of(
                        ids(order).get(0),
                        ids(lab.ordered(order.patient(), "NA")).get(0)));

        assertThatThrownBy(() -> specimens.collect(nurse, all)).hasMessageContaining("different specimens");
        assertThatThrownBy(() -> specimens.collect(nurse, little)).hasMessageContaining("need 1.0 mL, not 0.9 mL");
        assertThatThrownBy(() -> specimens.collect(nurse, other)).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void anItemHasOneTube() {
        var order = lab.ordered("K");
        lab.collected(order);

        assertThatThrownBy(() -> lab.collected(order)).hasMessageContaining("has a specimen");
    }

    @Test
    void itIsTakenAfterItWasAskedForAndNotInTheFuture() { // I6
        var order = lab.ordered("K");
        var now = test.erp().now();
        var take = CollectSpecimen.now(order.patient(), "1", ids(order));

        assertThatThrownBy(() -> specimens.collect(nurse, take.at(now.plus(Duration.ofHours(1)))))
                .hasMessageContaining("future");
        assertThatThrownBy(() -> specimens.collect(nurse, take.at(now.minus(Duration.ofHours(1)))))
                .hasMessageContaining("before the order");
        var early = take.at(now.minus(Duration.ofHours(1))).takenBeforeOrder();
        assertThat(specimens.collect(nurse, early).collectedAt()).isEqualTo(now.minus(Duration.ofHours(1)));
    }

    @Test
    void aClockThatIsAMinuteFastIsNotedAndNoMore() { // I6
        var order = lab.ordered("K");
        var fast = test.erp().now().plus(Duration.ofSeconds(90));
        var tube = specimens.collect(
                nurse, CollectSpecimen.now(order.patient(), "1", ids(order)).at(fast));
        assertThat(tube.skewSeconds()).isBetween(80, 90);

        var received = lab.received(tube);

        assertThat(received.skewSeconds()).isBetween(80, 90);
        assertThat(lab.lab().handling().custody(nurse, new FindSpecimen(tube.id())))
                .extracting(CustodyView::handedAt)
                .isSorted();
    }

    @Test
    void itIsReceivedByWhatTheScannerReads() {
        var tube = lab.collected(lab.ordered("K"));
        var typed = tube.accession().formatted();

        assertThat(specimens
                        .receive(nurse, new ReceiveSpecimen(typed, RECEPTION))
                        .status())
                .isEqualTo(SpecimenStatus.RECEIVED);
        assertThat(specimens
                        .findByBarcode(nurse, new FindByBarcode(tube.accession().value() + "01"))
                        .id())
                .isEqualTo(tube.id());
        assertThatThrownBy(() -> lab.received(tube)).hasMessageContaining("RECEIVED, so it cannot be received");
        assertThatThrownBy(() -> specimens.receive(nurse, new ReceiveSpecimen("123456789012", RECEPTION)))
                .isInstanceOf(InvalidCommandException.class);
        assertThat(test.events(nurse.hospital())).endsWith("lab.specimen.collected", "lab.specimen.received");
    }

    @Test
    void whatIsRejectedIsTakenAgain() {
        var order = lab.ordered("NA", "K");
        var tube = lab.received(order);

        var rejected = specimens.reject(nurse, new RejectSpecimen(tube.id(), RejectionReason.HEMOLYSIS, "pink", true));

        assertThat(rejected.status().fhir()).isEqualTo("unsatisfactory");
        assertThat(rejected.rejection()).isEqualTo(RejectionReason.HEMOLYSIS);
        var items = found(order).items();
        assertThat(items.subList(0, 2)).allSatisfy(item -> {
            assertThat(item.status()).isEqualTo(OrderStatus.REVOKED);
            assertThat(item.reason()).isEqualTo("specimen rejected: RH");
        });
        assertThat(items.subList(2, 4)).allSatisfy(item -> {
            assertThat(item.origin()).isEqualTo(ItemOrigin.RECOLLECTION);
            assertThat(item.awaited()).isTrue();
        });
        assertThat(items.subList(2, 4)).extracting(OrderItemView::parent).containsExactlyElementsOf(ids(order));
        assertThat(lab.lab()
                        .lists()
                        .toCollect(nurse, CollectionList.ofPatient(order.patient()))
                        .items())
                .singleElement()
                .satisfies(stop -> assertThat(stop.tubes()).hasSize(1));
        assertThatThrownBy(() ->
                        specimens.reject(nurse, new RejectSpecimen(tube.id(), RejectionReason.CLOTTING, null, false)))
                .isInstanceOf(RuleException.class);
        var second = specimens.collect(
                nurse,
                CollectSpecimen.now(
                        order.patient(),
                        "2",
                        items.subList(2, 4).stream().map(OrderItemView::id).toList()));
        assertThat(second.accession()).isNotEqualTo(tube.accession());
    }

    @Test
    void whatWasTakenOfSomebodyElseIsAnErrorAndTakenAgain() {
        var order = lab.ordered("K");
        var tube = lab.received(order);

        var wrong = specimens.markError(nurse, new MarkSpecimenInError(tube.id(), "wrong bed", true));

        assertThat(wrong.status().fhir()).isEqualTo("entered-in-error");
        assertThat(found(order).items())
                .extracting(OrderItemView::status)
                .containsExactly(OrderStatus.REVOKED, OrderStatus.ACTIVE);
        assertThat(test.events(nurse.hospital())).endsWith("lab.specimen.error");
        assertThatThrownBy(() -> specimens.markError(nurse, new MarkSpecimenInError(tube.id(), null, true)))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void whatCannotBeTakenAgainIsOver() {
        var order = lab.ordered("K");
        var tube = lab.collected(order);

        specimens.reject(nurse, new RejectSpecimen(tube.id(), RejectionReason.BROKEN_CONTAINER, null, false));

        assertThat(found(order).status()).isEqualTo(OrderStatus.REVOKED);
    }

    @Test
    void aSpecimenWhoseResultIsOutIsNotRejectedAnyMore() {
        var order = lab.ordered("K");
        var tube = lab.received(order);
        new OrderProgress(test.erp(), lab.lab().published())
                .complete(nurse, ids(order).get(0), test.erp().now());

        assertThatThrownBy(() ->
                        specimens.reject(nurse, new RejectSpecimen(tube.id(), RejectionReason.LABELING, null, true)))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.specimen.used"));
    }

    @Test
    void moreTestsAreMeasuredInATubeThatServesForThem() {
        lab.published("GAS", aSheet("Lactate").in(ALab.SERUM.stableFor(Duration.ofMinutes(30))));
        lab.published("BIG", aSheet("Needs much").in(SpecimenNeed.of("SER", "SST", "9")));
        var order = lab.ordered("K");
        var tube = lab.received(order);

        var more = lab.lab()
                .addOns()
                .add(nurse, new AddOnTests(tube.id(), List.of(new TestCode("NA"), new TestCode("GAS"))));

        assertThat(more.items()).hasSize(3).allSatisfy(item -> assertThat(item.specimen())
                .isEqualTo(tube.id().value()));
        assertThatThrownBy(() -> addOn(tube, "HB")).hasMessageContaining("does not serve");
        assertThatThrownBy(() -> addOn(tube, "BIG")).hasMessageContaining("does not serve");
        var later = lab.ordered("K");
        var old = lab.received(specimens.collect(
                nurse,
                CollectSpecimen.now(later.patient(), "5", ids(later))
                        .at(test.erp().now().minus(Duration.ofHours(1)))
                        .takenBeforeOrder()));
        assertThatThrownBy(() -> addOn(old, "GAS")).hasMessageContaining("does not serve");
    }

    @Test
    void theLabelSaysTwoThingsOfThePatientAndWhatTheScannerReads() {
        var tube = lab.collected(lab.ordered("K"));
        var lata = new Bearer("Rao, Lata", "MRN 12", LocalDate.of(1985, 3, 14), "F");

        var label = specimens.label(nurse, new LabelSpecimen(tube.id(), lata));

        assertThat(label.barcode()).isEqualTo(tube.accession().value() + "01");
        assertThat(label.lines(40)).first().isEqualTo("Rao, Lata");
    }

    @Test
    void receivingAndCollectingNeedTheirPermissions() {
        var order = lab.ordered("K");
        var reader = test.aCaller(nurse.hospital(), SpecimenPermission.READ_SPECIMEN);

        assertThatThrownBy(() -> specimens.collect(reader, CollectSpecimen.now(order.patient(), "1", ids(order))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> specimens.receive(reader, new ReceiveSpecimen("123", RECEPTION)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void numbersThatWerePassedOverAreTold() { // I7
        var year = 2026;
        for (var serial : List.of(3, 4, 9)) {
            var order = lab.ordered("K");
            specimens.collect(
                    nurse,
                    CollectSpecimen.now(order.patient(), "1", ids(order))
                            .labelled(AccessionNumber.of(7, year, serial)));
        }

        assertThat(lab.lab().lists().gaps(nurse, new AuditAccessions(7, year)))
                .extracting(gap -> gap.from() + "-" + gap.to())
                .containsExactly("1-2", "5-8");
        assertThat(lab.lab().lists().gaps(nurse, new AuditAccessions(8, year))).isEmpty();
    }

    @Test
    void theSeriesPassesOverLabelsThatWerePrintedAheadOfIt() { // I7
        var next = lab.collected(lab.ordered("K")).accession();
        for (var ahead = 1; ahead <= 3; ahead++) {
            var order = lab.ordered("K");
            var label = AccessionNumber.of(next.site(), 2000 + next.year(), next.serial() + ahead);
            specimens.collect(
                    nurse, CollectSpecimen.now(order.patient(), "1", ids(order)).labelled(label));
        }

        assertThat(lab.collected(lab.ordered("K")).accession().serial()).isEqualTo(next.serial() + 4);
    }

    @Test
    void noMoreThanTheColumnsKeepIsDrawn() {
        var order = lab.ordered("K");

        assertThatThrownBy(() -> specimens.collect(nurse, CollectSpecimen.now(order.patient(), "1.00001", ids(order))))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> lab.published("LI", aSheet("Lithium").in(SpecimenNeed.of("SER", "SST", "0.00001"))))
                .isInstanceOf(InvalidCommandException.class);
        var tube = lab.received(order);
        var drop = new BigDecimal("0.00001");
        assertThatThrownBy(() -> lab.lab().handling().use(nurse, new UseSpecimen(tube.id(), drop)))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() ->
                        lab.lab().handling().aliquot(nurse, new AliquotSpecimen(tube.id(), "CRYO", List.of(drop))))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void whatIsMeasuredInAPartIsOverWithTheWhole() { // I2
        var order = lab.ordered("K");
        var tube = lab.received(order);
        var part = lab.lab()
                .handling()
                .aliquot(nurse, new AliquotSpecimen(tube.id(), "SST", List.of(BigDecimal.ONE)))
                .get(0);
        addOn(part, "NA");

        specimens.reject(nurse, new RejectSpecimen(tube.id(), RejectionReason.HEMOLYSIS, null, true));

        assertThat(found(order).items().subList(0, 2))
                .extracting(OrderItemView::status)
                .containsOnly(OrderStatus.REVOKED);
        assertThat(found(order).items().subList(2, 4))
                .extracting(OrderItemView::origin)
                .containsOnly(ItemOrigin.RECOLLECTION);
    }

    @Test
    void aWholeIsNotRejectedOnceAResultOfItsPartIsOut() { // I2
        var order = lab.ordered("K");
        var tube = lab.received(order);
        var part = lab.lab()
                .handling()
                .aliquot(nurse, new AliquotSpecimen(tube.id(), "SST", List.of(BigDecimal.ONE)))
                .get(0);
        var added = addOn(part, "NA").items().get(1).id();
        new OrderProgress(test.erp(), lab.lab().published())
                .complete(nurse, added, test.erp().now());

        assertThatThrownBy(() ->
                        specimens.reject(nurse, new RejectSpecimen(tube.id(), RejectionReason.LABELING, null, true)))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.specimen.used"));
        assertThatThrownBy(() -> specimens.markError(nurse, new MarkSpecimenInError(tube.id(), null, true)))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.specimen.used"));
    }

    @Test
    void addedTestsShareWhatIsLeft() { // I4
        lab.published("BIG", aSheet("Needs much").in(SpecimenNeed.of("SER", "SST", "3")));
        lab.published("HUGE", aSheet("Needs as much").in(SpecimenNeed.of("SER", "SST", "3")));
        var tube = lab.received(lab.ordered("K")); // 5 mL
        var both = List.of(new TestCode("BIG"), new TestCode("HUGE"));

        assertThatThrownBy(() -> lab.lab().addOns().add(nurse, new AddOnTests(tube.id(), both)))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.specimen.volume"));
        assertThat(addOn(tube, "BIG").items()).hasSize(2);
    }

    @Test
    void keepsHospitalsApart() {
        var order = lab.ordered("K");
        var tube = lab.collected(order);
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> specimens.find(elsewhere, new FindSpecimen(tube.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> specimens.receive(
                        elsewhere, new ReceiveSpecimen(tube.accession().value(), RECEPTION)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> specimens.collect(elsewhere, CollectSpecimen.now(order.patient(), "1", ids(order))))
                .isInstanceOf(NotFoundException.class);
        assertThat(specimens.list(elsewhere, new ListSpecimens(order.id()))).isEmpty();
        assertThat(lab.lab().lists().toMeasure(elsewhere, WorkList.of("CHEM")).items())
                .isEmpty();
        assertThat(lab.lab()
                        .lists()
                        .toCollect(elsewhere, CollectionList.ofPatient(order.patient()))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> lab.lab().handling().use(elsewhere, new UseSpecimen(tube.id(), BigDecimal.ONE)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> specimens.reject(
                        elsewhere, new RejectSpecimen(tube.id(), RejectionReason.LABELING, null, true)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void addsNothingInAnotherHospital() {
        var order = lab.ordered("K");
        var tube = lab.received(order);
        var other = new ALab(test, test.aCaller(test.aHospital()));
        other.published("NA");
        var more = new AddOnTests(tube.id(), List.of(new TestCode("NA")));
        var reflex = AddedTest.reflex(ids(order).get(0), new TestCode("NA"), "K-HIGH", 1);

        assertThatThrownBy(() -> other.lab().addOns().add(other.caller(), more)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> other.lab().addOns().follow(other.caller(), reflex))
                .isInstanceOf(NotFoundException.class);
        assertThat(found(order).items()).hasSize(1);
    }

    private LabOrderView addOn(SpecimenView tube, String code) {
        return lab.lab().addOns().add(nurse, new AddOnTests(tube.id(), List.of(new TestCode(code))));
    }

    private LabOrderView found(LabOrderView seen) {
        return lab.lab().orders().find(nurse, new FindLabOrder(seen.id()));
    }
}
