package health.erp.lab.reagent;

import health.erp.core.Caller;
import health.erp.core.id.ItemId;
import health.erp.core.testing.TestErp;
import health.erp.core.value.Quantity;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.DefineInstrument;
import health.erp.lab.quality.InstrumentId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One analyzer that measures glucose with one reagent: 0.2 mL a specimen and 0.1 mL lost with each run. */
final class AShelf {
    static final TestCode GLUCOSE = new TestCode("GLU");
    static final LocalDate FAR = LocalDate.of(2028, 12, 31);

    final TestErp test;
    final Lab lab;
    final Caller chief;
    final InstrumentId instrument;
    final ItemId item;
    ReagentRecipeView recipe;
    private int received;

    AShelf(TestErp test) {
        this.test = test;
        this.lab = test.erp().module(Lab.class);
        this.chief = test.aCaller(test.aHospital());
        this.instrument = lab.instruments()
                .define(chief, new DefineInstrument("COBAS-1", "Cobas c311", "CHEMISTRY"))
                .id();
        this.item = new ItemId(test.erp().newId());
        this.recipe = lab.reagentRecipes().define(chief, new DefineRecipe(GLUCOSE, instrument, List.of(mixed())));
    }

    private Ingredient mixed() {
        return new Ingredient(
                item,
                Map.of(
                        RunPurpose.PATIENT, new BigDecimal("0.2"),
                        RunPurpose.DILUTION, new BigDecimal("0.05"),
                        RunPurpose.QC, new BigDecimal("0.2")),
                new BigDecimal("0.1"),
                "mL");
    }

    ReagentLotView received(String millilitres, LocalDate expiry) {
        received++;
        return lab.reagentLots()
                .receive(
                        chief,
                        new ReceiveReagentLot(
                                item, "R" + received, instrument, Quantity.of(millilitres, "mL"), expiry, 30));
    }

    /** Received and accepted. */
    ReagentLotView lot(String millilitres, LocalDate expiry) {
        var lot = received(millilitres, expiry);
        return lab.reagentLots().accept(chief, new AcceptReagentLot(lot.id(), 0, null, "Compared"));
    }

    UseOutcome run() {
        return use(new RunId(test.erp().newId()));
    }

    UseOutcome use(RunId run) {
        return use(UseReagents.of(run, GLUCOSE, instrument, RunPurpose.PATIENT));
    }

    UseOutcome with(ReagentLotId... lots) {
        return use(new UseReagents(instrument, List.of(patient()), Set.of(lots)));
    }

    UseReagents.Run patient() {
        return new UseReagents.Run(new RunId(test.erp().newId()), GLUCOSE, RunPurpose.PATIENT, 1);
    }

    private UseOutcome use(UseReagents command) {
        return lab.reagentUses().use(chief, command).get(0);
    }

    ReagentLotView found(ReagentLotView lot) {
        return lots().stream().filter(l -> l.id().equals(lot.id())).findFirst().orElseThrow();
    }

    List<ReagentLotView> lots() {
        return lab.reagentLots()
                .list(chief, new ListReagentLots(instrument, false, null, 100))
                .items();
    }

    void later(Duration time) {
        test.clock().set(test.erp().now().plus(time));
    }
}
