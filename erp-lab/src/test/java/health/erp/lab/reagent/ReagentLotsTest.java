package health.erp.lab.reagent;

import static health.erp.lab.reagent.AShelf.FAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ErpException;
import health.erp.core.NotFoundException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.value.Quantity;
import health.erp.lab.Lab;
import health.erp.lab.Meanwhile;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.ControlRunId;
import health.erp.lab.quality.ControlTerms;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.DefineInstrument;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.PlanControl;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.quality.SetTarget;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Lab.class)
class ReagentLotsTest {
    private final TestErp test;
    private final AShelf shelf;
    private final ReagentLots lots;

    ReagentLotsTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.shelf = new AShelf(test);
        this.lots = shelf.lab.reagentLots();
    }

    @Test
    void aLotIsAcceptedByAControlThatWasInOrderOnItsInstrument() {
        var lot = shelf.received("10", FAR);
        var good = controlled(shelf.instrument, "0.5");
        var bad = controlled(shelf.instrument, "3.5");
        var elsewhere = controlled(another(), "0.5");

        assertCode("lab.reagent.proof", () -> accept(lot, bad));
        assertCode("lab.reagent.proof", () -> accept(lot, elsewhere));
        assertThatThrownBy(() -> accept(lot, new ControlRunId(test.erp().newId())))
                .isInstanceOf(NotFoundException.class);
        assertThat(accept(lot, good).proof()).isEqualTo(good);
        assertThat(test.events(shelf.chief.hospital())).endsWith("lab.reagent.accepted");
    }

    @Test
    void whatWasRunBeforeALotCameDoesNotProveIt() {
        var before = controlled(shelf.instrument, "0.5");
        shelf.later(Duration.ofMinutes(1));
        var lot = shelf.received("10", FAR);

        assertCode("lab.reagent.proof", () -> accept(lot, before));
        assertThat(shelf.found(lot).status()).isEqualTo(ReagentStatus.PENDING);
    }

    @Test
    void whatWasRecalledIsNotReceivedAgain() {
        var used = shelf.lot("10", FAR);
        lots.discard(shelf.chief, new DiscardReagentLot(used.id(), "Used up"));
        lots.recall(shelf.chief, new RecallReagent(shelf.item, used.number(), "Notice"));
        var elsewhere = another();

        for (var instrument : List.of(shelf.instrument, elsewhere)) {
            assertCode(
                    "lab.reagent.recalled",
                    () -> lots.receive(
                            shelf.chief,
                            new ReceiveReagentLot(
                                    shelf.item, used.number(), instrument, Quantity.of(10, "mL"), FAR, null)));
        }
        assertThat(shelf.found(used).status()).isEqualTo(ReagentStatus.RECALLED);
    }

    @Test
    void aLotIsNotReceivedWhileItIsRecalled() {
        var lot = shelf.lot("10", FAR);
        var recall = new RecallReagent(shelf.item, lot.number(), "Notice");
        var more = new ReceiveReagentLot(shelf.item, lot.number(), another(), Quantity.of(10, "mL"), FAR, null);

        var receiving = Meanwhile.of(
                test, shelf.chief, () -> lots.recall(shelf.chief, recall), () -> lots.receive(shelf.chief, more));

        assertThat(receiving.failures()).singleElement().isInstanceOfSatisfying(ErpException.class, e -> assertThat(
                        e.code())
                .isEqualTo("lab.reagent.recalled"));
    }

    @Test
    void aRecallFindsWhatIsJustBeingReceived() {
        var lot = shelf.lot("10", FAR);
        var recall = new RecallReagent(shelf.item, lot.number(), "Notice");
        var more = new ReceiveReagentLot(shelf.item, lot.number(), another(), Quantity.of(10, "mL"), FAR, null);

        var recalling = Meanwhile.of(
                test, shelf.chief, () -> lots.receive(shelf.chief, more), () -> lots.recall(shelf.chief, recall));

        assertThat(recalling.results()).singleElement().satisfies(recalled -> assertThat(recalled)
                .hasSize(2));
    }

    @Test
    void keepsHospitalsApart() {
        var lot = shelf.lot("10", FAR);
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(lots.list(elsewhere, new ListReagentLots(shelf.instrument, false, null, 10))
                        .items())
                .isEmpty();
        assertThat(lots.recall(elsewhere, new RecallReagent(shelf.item, lot.number(), "Notice")))
                .isEmpty();
        assertThatThrownBy(() -> lots.open(elsewhere, new OpenReagentLot(lot.id(), lot.version())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lots.discard(elsewhere, new DiscardReagentLot(lot.id(), "Spilled")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lots.receive(
                        elsewhere,
                        new ReceiveReagentLot(shelf.item, "R9", shelf.instrument, Quantity.of(1, "mL"), FAR, null)))
                .isInstanceOf(NotFoundException.class);
        assertThat(shelf.lab
                        .reagentUses()
                        .ofLot(elsewhere, new ListUsesOfLot(shelf.item, lot.number(), null, 10))
                        .items())
                .isEmpty();
        assertThat(shelf.found(lot)).isEqualTo(lot);
    }

    @Test
    void aLotGoesItsWayAndNotBack() {
        var lot = shelf.lot("10", FAR);
        var open = lots.open(shelf.chief, new OpenReagentLot(lot.id(), lot.version()));

        assertThat(open.goodUntil()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertCode("lab.reagent.status", () -> accept(open, null));
        var empty = lots.discard(shelf.chief, new DiscardReagentLot(lot.id(), "Spilled"));
        assertThat(empty.status()).isEqualTo(ReagentStatus.EMPTY);
        assertThat(empty.remaining()).isEqualTo(BigDecimal.ZERO);
        assertCode("lab.reagent.status", () -> lots.discard(shelf.chief, new DiscardReagentLot(lot.id(), "Again")));
    }

    @Test
    void whatIsThrownAwayIsInTheLedgerAndToldToTheInventory() {
        var lot = shelf.lot("10", FAR);
        lots.recall(shelf.chief, new RecallReagent(shelf.item, lot.number(), "Notice"));
        var discarded = lots.discard(shelf.chief, new DiscardReagentLot(lot.id(), "Recalled"));

        assertThat(discarded.status()).isEqualTo(ReagentStatus.RECALLED);
        assertThat(shelf.lab
                        .reagentUses()
                        .ofLot(shelf.chief, new ListUsesOfLot(shelf.item, lot.number(), null, 10))
                        .items())
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.kind()).isEqualTo(UseKind.DISCARD);
                    assertThat(use.amount()).isEqualTo(BigDecimal.TEN);
                });
        assertThat(test.events(shelf.chief.hospital())).endsWith("lab.reagent.recalled", "lab.reagent.consumed");
    }

    @Test
    void aRecallReachesEveryInstrument() {
        var lot = shelf.lot("10", FAR);
        var there = lots.receive(
                shelf.chief,
                new ReceiveReagentLot(shelf.item, lot.number(), another(), Quantity.of(10, "mL"), FAR, null));

        assertThat(lots.recall(shelf.chief, new RecallReagent(shelf.item, lot.number(), "Notice")))
                .extracting(ReagentLotView::id)
                .containsExactlyInAnyOrder(lot.id(), there.id());
        assertThat(lots.recall(shelf.chief, new RecallReagent(shelf.item, lot.number(), "Notice")))
                .isEmpty();
    }

    @Test
    void onlySomethingInAUnitCanBeReceived() {
        assertThatThrownBy(() -> shelf.received("0", FAR)).hasMessageContaining("must be more than nothing");
        assertThatThrownBy(() -> lots.receive(
                        shelf.chief,
                        new ReceiveReagentLot(
                                shelf.item,
                                "R9",
                                new InstrumentId(test.erp().newId()),
                                Quantity.of(1, "mL"),
                                FAR,
                                null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsLeftIsListed() {
        var empty = shelf.lot("10", FAR);
        lots.discard(shelf.chief, new DiscardReagentLot(empty.id(), "Spilled"));
        var there = shelf.lot("10", FAR);

        assertThat(lots.list(shelf.chief, new ListReagentLots(shelf.instrument, true, null, 10))
                        .items())
                .containsExactly(there);
        assertThat(lots.list(shelf.chief, new ListReagentLots(shelf.instrument, false, null, 1))
                        .next())
                .isEqualTo(there.id());
        assertThat(shelf.lab
                        .reagentRecipes()
                        .list(shelf.chief, new ListRecipes(shelf.instrument, null, 10))
                        .items())
                .containsExactly(
                        shelf.lab.reagentRecipes().find(shelf.chief, new FindRecipe(AShelf.GLUCOSE, shelf.instrument)));
    }

    private ReagentLotView accept(ReagentLotView lot, @Nullable ControlRunId proof) {
        return lots.accept(shelf.chief, new AcceptReagentLot(lot.id(), lot.version(), proof, "Controls"));
    }

    private InstrumentId another() {
        return shelf.lab
                .instruments()
                .define(shelf.chief, new DefineInstrument("COBAS-2", "Cobas c501", "CHEMISTRY"))
                .id();
    }

    /** A run of one material that should give 0 with a deviation of 1. */
    private ControlRunId controlled(InstrumentId instrument, String value) {
        var test = new TestCode("T" + value.replace(".", "-"));
        var lab = shelf.lab;
        var controlled = lab.controlPlans()
                .plan(
                        shelf.chief,
                        new PlanControl(test, instrument, ControlTerms.classic(Set.of("L1"), Duration.ofHours(8))));
        var material = lab.controlMaterials().define(shelf.chief, new DefineControlMaterial("Multiqual", "Bio-Rad"));
        var lot = lab.controlMaterials().receive(shelf.chief, new ReceiveControlLot(material.id(), "L1", FAR, null));
        lab.controlPlans()
                .target(shelf.chief, new SetTarget(controlled.id(), "L1", lot.id(), BigDecimal.ZERO, BigDecimal.ONE));
        return lab.qualityControl()
                .enter(
                        shelf.chief,
                        EnterControlRun.of(test, instrument, this.test.erp().now(), MeasuredControl.of("L1", value)))
                .id();
    }

    private static void assertCode(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ErpException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
