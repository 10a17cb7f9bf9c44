package health.erp.lab.specimen;

import static health.erp.lab.ALab.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tubes in the laboratory: whose hands they are in, and how much is left of them. */
@OnEachDatabase(Lab.class)
class SpecimenHandlingTest {
    private static final Custodian FRIDGE = Custodian.place("fridge 2");

    private final TestErp test;
    private final ALab lab;
    private final SpecimenHandling handling;
    private final Caller technician;

    SpecimenHandlingTest(TestErp test) {
        this.test = test;
        this.lab = new ALab(test);
        this.handling = lab.lab().handling();
        this.technician = lab.caller();
        lab.published("K");
    }

    @Test
    void theLedgerTellsEveryChangeOfHands() { // I5
        var tube = lab.collected(lab.ordered("K"));
        var courier = Custodian.place("pneumatic tube");
        handling.handOver(technician, new HandOverSpecimen(tube.id(), courier));
        lab.received(tube);
        handling.store(technician, new StoreSpecimen(tube.id(), FRIDGE));
        var back = handling.handOver(technician, new HandOverSpecimen(tube.id(), ALab.RECEPTION));
        assertThat(back.status()).isEqualTo(SpecimenStatus.RECEIVED);
        var gone = handling.dispose(technician, new DisposeSpecimen(tube.id(), Custodian.place("waste")));

        var ledger = ledger(tube);
        assertThat(ledger)
                .extracting(CustodyView::kind)
                .containsExactly(
                        CustodyKind.COLLECTED,
                        CustodyKind.HANDED_OVER,
                        CustodyKind.RECEIVED,
                        CustodyKind.STORED,
                        CustodyKind.HANDED_OVER,
                        CustodyKind.DISPOSED);
        isWhole(ledger);
        assertThat(gone.status().fhir()).isEqualTo("unavailable");
        assertThatThrownBy(() -> handling.handOver(technician, new HandOverSpecimen(tube.id(), FRIDGE)))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void nobodyChangesTheLedgerWhateverTheySend() {
        lab.collected(lab.ordered("K"));

        assertThatThrownBy(() -> test.database().asSuperuser("update lab_custody set to_holder = 'place:river'"))
                .hasStackTraceContaining("only added to");
        assertThatThrownBy(() -> test.database().asSuperuser("delete from lab_custody"))
                .hasStackTraceContaining("only added to");
    }

    @Test
    void ofManyWhoTakeATubeAtOnceItPassesFromEachToTheNext() { // I5
        var tube = lab.received(lab.ordered("K"));

        var race = Race.of(
                16, i -> handling.handOver(technician, new HandOverSpecimen(tube.id(), Custodian.place("bench " + i))));

        assertThat(race.failures()).isEmpty();
        assertThat(ledger(tube)).hasSize(2 + 16);
        isWhole(ledger(tube));
    }

    @Test
    void aliquotsAreNumberedOnAndHoldNoMoreThanThereWas() { // I4
        var tube = lab.received(lab.ordered("K"));

        var parts = handling.aliquot(technician, divide(tube, "2", "2.5"));

        assertThat(parts).extracting(SpecimenView::containerNo).containsExactly(2, 3);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.parent()).isEqualTo(tube.id());
            assertThat(part.accession()).isEqualTo(tube.accession());
            isWhole(ledger(part));
        });
        assertThat(found(tube).remaining()).isEqualByComparingTo("0.5");
        assertThatThrownBy(() -> handling.aliquot(technician, divide(tube, "0.6")))
                .isInstanceOfSatisfying(
                        RuleException.class, e -> assertThat(e.code()).isEqualTo("lab.specimen.volume"));
        assertThatThrownBy(() -> handling.aliquot(technician, divide(parts.get(0), "1")))
                .hasMessageContaining("aliquot itself");
        assertThat(handling.use(technician, new UseSpecimen(tube.id(), new BigDecimal("0.5")))
                        .status())
                .isEqualTo(SpecimenStatus.CONSUMED);
        assertThat(handling.aliquot(technician, divide(lab.received(lab.ordered("K")), "1", "1")))
                .hasSize(2);
    }

    @Test
    void ofManyWhoDivideATubeAtOnceNobodyGetsWhatIsNotThere() { // I4
        var tube = lab.received(lab.ordered("K")); // 5 mL

        var race = Race.of(12, i -> handling.aliquot(technician, divide(tube, "0.8")));

        assertThat(race.results()).hasSize(6);
        assertThat(race.failures()).hasSize(6).allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(
                        RuleException.class, r -> assertThat(r.code()).isEqualTo("lab.specimen.volume")));
        assertThat(race.results().stream().map(parts -> parts.get(0).containerNo()))
                .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7);
        assertThat(found(tube).remaining()).isEqualByComparingTo("0.2");
    }

    @Test
    void theDatabaseKeepsTheBalanceWhateverIsSent() { // I4
        lab.received(lab.ordered("K"));

        assertThatThrownBy(() -> test.database().asSuperuser("update lab_specimen set remaining = -1"))
                .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase("lab_specimen_volume_ck"));
        assertThatThrownBy(() -> test.database().asSuperuser("update lab_specimen set remaining = 99"))
                .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase("lab_specimen_volume_ck"));
    }

    @Test
    void whatWasDividedIsRejectedWithTheWhole() {
        var tube = lab.received(lab.ordered("K"));
        var part = handling.aliquot(technician, divide(tube, "1")).get(0);

        lab.lab()
                .specimens()
                .reject(technician, new RejectSpecimen(tube.id(), RejectionReason.IDENTIFICATION_PROBLEM, null, true));

        assertThat(found(part).rejection()).isEqualTo(RejectionReason.IDENTIFICATION_PROBLEM);
    }

    @Test
    void keepsHospitalsApart() {
        var tube = lab.received(lab.ordered("K"));
        var elsewhere = test.aCaller(test.aHospital());
        var waste = Custodian.place("waste");

        assertThatThrownBy(() -> handling.handOver(elsewhere, new HandOverSpecimen(tube.id(), FRIDGE)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handling.aliquot(elsewhere, divide(tube, "1"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handling.use(elsewhere, new UseSpecimen(tube.id(), BigDecimal.ONE)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handling.store(elsewhere, new StoreSpecimen(tube.id(), FRIDGE)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handling.dispose(elsewhere, new DisposeSpecimen(tube.id(), waste)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handling.custody(elsewhere, new FindSpecimen(tube.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(ledger(tube)).hasSize(2);
    }

    @Test
    void takingAndReceivingAreKnownNumbersOfStatements() {
        lab.received(lab.ordered("K")); // the catalogue is kept, and a block of numbers reserved
        lab.lab().published().test(technician, new TestCode("K")); // asked what changed, as a started runtime does
        var order = lab.ordered("K");
        var take = CollectSpecimen.now(order.patient(), "1", ids(order));
        var holder = new SpecimenView[1];

        // the tests, the order, whether the number is on a tube, the tube and its ledger, the tests again when they
        // have it
        assertThat(test.statements(() -> holder[0] = lab.lab().specimens().collect(technician, take)))
                .isLessThanOrEqualTo(onPostgres(8, 10));
        // by its number, its order and itself locked, its tests; ledger, tube and tests
        assertThat(test.statements(() -> lab.received(holder[0]))).isLessThanOrEqualTo(onPostgres(10, 13));
    }

    private int onPostgres(int there, int elsewhere) {
        return test.server() == TestServer.POSTGRESQL ? there : elsewhere;
    }

    private List<CustodyView> ledger(SpecimenView tube) {
        return handling.custody(technician, new FindSpecimen(tube.id()));
    }

    private SpecimenView found(SpecimenView tube) {
        return lab.lab().specimens().find(technician, new FindSpecimen(tube.id()));
    }

    private static AliquotSpecimen divide(SpecimenView tube, String... volumes) {
        var millilitres = List.of(volumes).stream().map(BigDecimal::new).toList();
        return new AliquotSpecimen(tube.id(), "CRYO", millilitres);
    }

    /** From each to the next, without a gap, and never back in time. */
    private static void isWhole(List<CustodyView> ledger) {
        assertThat(ledger)
                .extracting(CustodyView::no)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ledger.size()).boxed().toList());
        assertThat(ledger).extracting(CustodyView::handedAt).isSorted();
        assertThat(ledger.get(0).from()).isNull();
        for (var i = 1; i < ledger.size(); i++) {
            assertThat(ledger.get(i).from()).isEqualTo(ledger.get(i - 1).to());
        }
    }
}
