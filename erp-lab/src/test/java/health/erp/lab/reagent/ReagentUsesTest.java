package health.erp.lab.reagent;

import static health.erp.lab.reagent.AShelf.FAR;
import static health.erp.lab.reagent.AShelf.GLUCOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import health.erp.core.id.ItemId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.value.Quantity;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.reagent.Unusable.Reason;
import health.erp.lab.reagent.UseOutcome.Refused;
import health.erp.lab.reagent.UseOutcome.Used;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 3.10 */
@OnEachDatabase(Lab.class)
class ReagentUsesTest {
    private static final LocalDate SOON = LocalDate.of(2026, 3, 20);

    private final TestErp test;
    private final AShelf shelf;
    private final ReagentUses uses;

    ReagentUsesTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
        this.shelf = new AShelf(test);
        this.uses = shelf.lab.reagentUses();
    }

    @Test
    void aRunTakesWhatItsRecipeSaysOfTheLotThatExpiresFirst() {
        var far = shelf.lot("10", FAR);
        var soon = shelf.lot("10", SOON);

        var used = used(shelf.run());

        assertThat(used.lot()).isEqualTo(soon.id());
        assertThat(used.amount()).isEqualTo(new BigDecimal("0.3"));
        assertThat(shelf.found(soon).remaining()).isEqualTo(new BigDecimal("9.7"));
        assertThat(shelf.found(soon).status()).isEqualTo(ReagentStatus.OPEN);
        assertThat(shelf.found(soon).openedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(shelf.found(far).remaining()).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void theInventoryIsToldOfItWhenTheRunIsMade() {
        shelf.lot("10", FAR);
        var used = used(shelf.run());

        assertThat(
                        test.rows(
                                shelf.chief.hospital(),
                                "select payload from erp_outbox where hospital_id = :hospital and type = 'lab.reagent.consumed'"))
                .singleElement()
                .asString()
                .contains(shelf.item.toString())
                .contains(used.lot().toString())
                .contains("0.3")
                .contains("\"mL\"");
    }

    @Test
    void eachPurposeHasItsAmountAndARunItsDeadVolumeOnce() {
        shelf.lot("10", FAR);

        assertThat(used(purpose(RunPurpose.PATIENT, 10)).amount()).isEqualTo(new BigDecimal("2.1"));
        assertThat(used(purpose(RunPurpose.DILUTION, 2)).amount()).isEqualTo(new BigDecimal("0.2"));
        assertThat(purpose(RunPurpose.CALIBRATION, 3)).isEqualTo(new Used(List.of()));
    }

    @Test
    void whatMayNotBeUsedGivesNothingAndSaysWhy() {
        assertThat(reasons(shelf.run())).containsExactly(Reason.NO_LOT);
        var lot = shelf.received("10", SOON);
        assertThat(reasons(shelf.run())).containsExactly(Reason.PENDING);
        var accepted = shelf.lab
                .reagentLots()
                .accept(shelf.chief, new AcceptReagentLot(lot.id(), lot.version(), null, "Compared"));
        assertThat(reasons(purpose(RunPurpose.PATIENT, 50))).containsExactly(Reason.TOO_LITTLE);

        test.clock().set(TestErp.MORNING.plus(Duration.ofDays(19)));
        assertThat(reasons(shelf.run())).containsExactly(Reason.EXPIRED);
        test.clock().set(TestErp.MORNING);
        shelf.lab
                .reagentLots()
                .recall(shelf.chief, new RecallReagent(shelf.item, accepted.number(), "Field safety notice"));
        assertThat(reasons(shelf.run())).containsExactly(Reason.RECALLED);
        assertThat(shelf.found(accepted).remaining()).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void whatWasOpenedTooLongAgoGivesNothing() {
        var lot = shelf.lot("10", FAR);
        shelf.run();
        shelf.later(Duration.ofDays(30));
        assertThat(shelf.run()).isInstanceOf(Used.class);

        shelf.later(Duration.ofDays(1));
        assertThat(shelf.run())
                .isEqualTo(new Refused(List.of(new Unusable(shelf.item, lot.id(), Reason.OPEN_TOO_LONG))));
    }

    @Test
    void aLotThatIsSaidToBeUsedIsNotReplacedByABetterOne() {
        var far = shelf.lot("10", FAR);
        shelf.lot("10", SOON);
        var pending = shelf.received("10", FAR);
        var refused = shelf.lab
                .reagentLots()
                .refuse(
                        shelf.chief,
                        new RefuseReagentLot(shelf.received("10", FAR).id(), 0, "Turbid"));

        assertThat(used(shelf.with(far.id())).lot()).isEqualTo(far.id());
        assertThat(reasons(shelf.with(pending.id()))).containsExactly(Reason.PENDING);
        assertThat(reasons(shelf.with(refused.id()))).containsExactly(Reason.REFUSED);
        assertThat(reasons(shelf.with(new ReagentLotId(test.erp().newId())))).containsExactly(Reason.NO_LOT);
    }

    @Test
    void ofSeveralReagentsAllAreTakenOrNone() {
        var other = new ItemId(test.erp().newId());
        var mixed = shelf.recipe.ingredients().get(0);
        var both = List.of(mixed, new Ingredient(other, mixed.amounts(), BigDecimal.ZERO, "mL"));
        shelf.lab.reagentRecipes().revise(shelf.chief, new ReviseRecipe(shelf.recipe.id(), 0, both));
        var there = shelf.lot("10", FAR);

        assertThat(reasons(shelf.run())).containsExactly(Reason.NO_LOT);
        assertThat(shelf.found(there).remaining()).isEqualTo(BigDecimal.TEN);

        var inUnits = new ReceiveReagentLot(other, "B1", shelf.instrument, Quantity.of(5, "{vial}"), FAR, null);
        var lot = shelf.lab.reagentLots().receive(shelf.chief, inUnits);
        shelf.lab.reagentLots().accept(shelf.chief, new AcceptReagentLot(lot.id(), 0, null, "Compared"));
        assertThat(reasons(shelf.run())).containsExactly(Reason.OTHER_UNIT);
    }

    @Test
    void thatATestUsesNothingHasToBeSaid() {
        var potassium = new TestCode("K");
        var command = UseReagents.of(new RunId(test.erp().newId()), potassium, shelf.instrument, RunPurpose.PATIENT);
        assertThat(reasons(uses.use(shelf.chief, command).get(0))).containsExactly(Reason.NO_RECIPE);

        shelf.lab.reagentRecipes().define(shelf.chief, new DefineRecipe(potassium, shelf.instrument, List.of()));

        assertThat(uses.use(shelf.chief, command)).containsExactly(new Used(List.of()));
    }

    @Test
    void aRunTakesOnce() {
        shelf.lot("10", FAR);
        var run = new RunId(test.erp().newId());
        var used = used(shelf.use(run));

        assertThatThrownBy(() -> shelf.use(run))
                .isInstanceOfSatisfying(
                        ConflictException.class, c -> assertThat(c.code()).isEqualTo("lab.reagent.taken"));
        assertThat(uses.ofRun(shelf.chief, new ListUsesOfRun(run))).containsExactly(used);
    }

    @Test
    void runsOfOneMomentTakeOneAfterTheOther() { // 3.10
        var first = shelf.lot("0.7", SOON);
        var second = shelf.lot("10", FAR);
        var potassium = new UseReagents.Run(new RunId(test.erp().newId()), new TestCode("K"), RunPurpose.PATIENT, 1);
        var runs = List.of(shelf.patient(), potassium, shelf.patient(), shelf.patient());

        var outcomes = uses.use(shelf.chief, new UseReagents(shelf.instrument, runs, Set.of()));

        assertThat(outcomes).hasSize(4);
        assertThat(used(outcomes.get(0)).lot()).isEqualTo(first.id());
        assertThat(reasons(outcomes.get(1))).containsExactly(Reason.NO_RECIPE);
        assertThat(used(outcomes.get(2)).lot()).isEqualTo(first.id());
        assertThat(used(outcomes.get(3)).lot()).isEqualTo(second.id()); // a tenth was left
        assertThat(outcomes)
                .filteredOn(Used.class::isInstance)
                .extracting(outcome -> used(outcome).run())
                .containsExactly(runs.get(0).id(), runs.get(2).id(), runs.get(3).id());
    }

    @Test
    void whatIsRepeatedUnderAKeyIsTakenOnce() { // I14
        var lot = shelf.lot("10", FAR);
        var command = UseReagents.of(new RunId(test.erp().newId()), GLUCOSE, shelf.instrument, RunPurpose.PATIENT);
        var none =
                UseReagents.of(new RunId(test.erp().newId()), new TestCode("K"), shelf.instrument, RunPurpose.PATIENT);

        assertThat(uses.use(shelf.chief.withKey("1"), command)).isEqualTo(uses.use(shelf.chief.withKey("1"), command));
        assertThat(uses.use(shelf.chief.withKey("2"), none)).isEqualTo(uses.use(shelf.chief.withKey("2"), none));
        assertThat(shelf.found(lot).remaining()).isEqualTo(new BigDecimal("9.7"));
    }

    @Test
    void whatARecallPutsInDoubtIsOneQuestion() { // 3.10
        var lot = shelf.lot("10", SOON);
        var runs = List.of(used(shelf.run()), used(shelf.run()), used(shelf.run()));
        var query = new ListUsesOfLot(shelf.item, lot.number(), null, 2);

        var first = uses.ofLot(shelf.chief, query);
        var second = uses.ofLot(shelf.chief, new ListUsesOfLot(shelf.item, lot.number(), first.next(), 2));

        assertThat(first.items()).containsExactlyElementsOf(runs.subList(0, 2));
        assertThat(second.items()).containsExactly(runs.get(2));
        assertThat(second.next()).isNull();
        if (test.server() == TestServer.H2) {
            assertThat(test.statements(() -> uses.ofLot(shelf.chief, query))).isEqualTo(1 + 2);
        }
    }

    @Test
    void whatIsInTheLedgerIsNotChanged() {
        shelf.lot("10", FAR);
        var used = used(shelf.run());
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("alter table lab_reagent_use no force row level security");
        }

        assertThatThrownBy(() ->
                        test.database().execute("update lab_reagent_use set amount = 1 where id = '" + used.id() + "'"))
                .hasStackTraceContaining("only added to");
    }

    @Test
    void aRunCostsTheSameHoweverLongTheLedgerIs() {
        shelf.lot("100", FAR);
        shelf.run();
        var early = test.statements(shelf::run);
        for (var run = 0; run < 30; run++) {
            shelf.run();
        }

        assertThat(test.statements(shelf::run)).isEqualTo(early);
        if (test.server() == TestServer.H2) {
            assertThat(early)
                    .isEqualTo(4 + 3); // the recipes; the lots, locked; the use, the lot; and what every command costs
        }
    }

    @Test
    void keepsHospitalsApart() {
        var lot = shelf.lot("10", FAR);
        var used = used(shelf.run());
        var elsewhere = test.aCaller(test.aHospital());
        var run = UseReagents.of(new RunId(test.erp().newId()), GLUCOSE, shelf.instrument, RunPurpose.PATIENT);

        assertThat(reasons(uses.use(elsewhere, run).get(0))).containsExactly(Reason.NO_RECIPE);
        assertThat(uses.ofLot(elsewhere, new ListUsesOfLot(shelf.item, lot.number(), null, 10))
                        .items())
                .isEmpty();
        assertThat(uses.ofRun(elsewhere, new ListUsesOfRun(Objects.requireNonNull(used.run()))))
                .isEmpty();
        assertThat(shelf.lab
                        .reagentLots()
                        .list(elsewhere, new ListReagentLots(shelf.instrument, false, null, 10))
                        .items())
                .isEmpty();
        assertThat(shelf.lab.reagentLots().recall(elsewhere, new RecallReagent(shelf.item, lot.number(), "x")))
                .isEmpty();
        assertThatThrownBy(() -> shelf.lab.reagentLots().discard(elsewhere, new DiscardReagentLot(lot.id(), "x")))
                .isInstanceOf(ErpException.class);
        assertThatThrownBy(() -> shelf.lab
                        .reagentRecipes()
                        .define(elsewhere, new DefineRecipe(GLUCOSE, shelf.instrument, List.of())))
                .isInstanceOf(ErpException.class);
    }

    private UseOutcome purpose(RunPurpose purpose, int measurings) {
        var run = new UseReagents.Run(new RunId(test.erp().newId()), GLUCOSE, purpose, measurings);
        return uses.use(shelf.chief, new UseReagents(shelf.instrument, List.of(run), Set.of()))
                .get(0);
    }

    private static ReagentUseView used(UseOutcome outcome) {
        assertThat(outcome).isInstanceOf(Used.class);
        return ((Used) outcome).uses().get(0);
    }

    private static List<Reason> reasons(UseOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reasons().stream().map(Unusable::reason).toList();
    }
}
