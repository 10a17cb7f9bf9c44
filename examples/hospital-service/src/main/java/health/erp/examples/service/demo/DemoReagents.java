package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.id.ItemId;
import health.erp.core.value.Quantity;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.quality.InstrumentView;
import health.erp.lab.quality.ListInstruments;
import health.erp.lab.reagent.AcceptReagentLot;
import health.erp.lab.reagent.DefineRecipe;
import health.erp.lab.reagent.Ingredient;
import health.erp.lab.reagent.OpenReagentLot;
import health.erp.lab.reagent.ReagentLotView;
import health.erp.lab.reagent.RecallReagent;
import health.erp.lab.reagent.ReceiveReagentLot;
import health.erp.lab.reagent.RunId;
import health.erp.lab.reagent.RunPurpose;
import health.erp.lab.reagent.UseReagents;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reagents of a demo laboratory: in use, about to expire, recalled, and just come. */
final class DemoReagents {
    private static final String ITEMS =
            "019a0000-0000-7000-8000-00000e00000"; // hospital.reagents, without the last digit
    private static final ItemId ELECTROLYTES = ItemId.of(ITEMS + 1);
    private static final ItemId GLUCOSE = ItemId.of(ITEMS + 2);
    private static final ItemId CREATININE = ItemId.of(ITEMS + 3);
    private static final ItemId DILUENT = ItemId.of(ITEMS + 5);
    private static final int USES_OF_THE_RECALLED = 9;

    private final DemoPractice practice;
    private final Lab lab;
    private final Caller pathologist;

    DemoReagents(DemoPractice practice, Lab lab, Caller pathologist) {
        this.practice = practice;
        this.lab = lab;
        this.pathologist = pathologist;
    }

    void tell(DemoDay days, Instant now) {
        var today = LocalDate.ofInstant(now, practice.zone());
        var came = now.minus(Duration.ofDays(20));
        days.at(came, () -> {
            var chemistry = instrument("CHEM-1");
            recipe("K", chemistry, ELECTROLYTES, "0.05");
            recipe("NA", chemistry, ELECTROLYTES, "0.05");
            recipe("GLU", chemistry, GLUCOSE, "0.12");
            recipe("CREA", chemistry, CREATININE, "0.15");
            recipe("HB", instrument("HAEM-1"), DILUENT, "20");
            inUse(lot(ELECTROLYTES, "ISE-2207", chemistry, 500, today.plusMonths(7), 28));
            inUse(lot(GLUCOSE, "GX-7781", chemistry, 120, today.plusMonths(4), null));
            inUse(lot(CREATININE, "CR-0192", chemistry, 90, today.plusDays(6), null));
            inUse(lot(DILUENT, "DL-4410", instrument("HAEM-1"), 20_000, today.plusMonths(10), 60));
        });
        days.at(came.plus(Duration.ofDays(1)), () -> {
            for (var no = 0; no < USES_OF_THE_RECALLED; no++) {
                use("GLU", no == 0 ? RunPurpose.QC : RunPurpose.PATIENT, no);
            }
        });
        days.at(came.plus(Duration.ofDays(9)), () -> {
            lab.reagentLots().recall(pathologist, new RecallReagent(GLUCOSE, "GX-7781", "The maker found it too weak"));
            accepted(lot(GLUCOSE, "GX-7802", instrument("CHEM-1"), 120, today.plusMonths(8), 45));
        });
        days.at(now.minus(Duration.ofHours(3)), () -> {
            for (var test : List.of("K", "NA", "GLU", "CREA")) {
                use(test, RunPurpose.QC, USES_OF_THE_RECALLED);
            }
            accepted(lot(ELECTROLYTES, "ISE-2311", instrument("CHEM-1"), 500, today.plusMonths(11), 28));
            lot(CREATININE, "CR-0207", instrument("CHEM-1"), 90, today.plusMonths(9), null);
        });
    }

    private InstrumentId instrument(String code) {
        return lab.instruments().list(pathologist, new ListInstruments(null, 100)).items().stream()
                .filter(instrument -> instrument.code().equals(code))
                .findFirst()
                .map(InstrumentView::id)
                .orElseThrow();
    }

    private void recipe(String test, InstrumentId instrument, ItemId item, String millilitres) {
        var one = new BigDecimal(millilitres);
        var amounts =
                Map.of(RunPurpose.PATIENT, one, RunPurpose.REPEAT, one, RunPurpose.DILUTION, one, RunPurpose.QC, one);
        var ingredient = new Ingredient(item, amounts, new BigDecimal("0.02"), "mL");
        lab.reagentRecipes().define(pathologist, new DefineRecipe(new TestCode(test), instrument, List.of(ingredient)));
    }

    private ReagentLotView lot(
            ItemId item,
            String number,
            InstrumentId instrument,
            int millilitres,
            LocalDate expiry,
            @Nullable Integer daysOpen) {
        return lab.reagentLots()
                .receive(
                        pathologist,
                        new ReceiveReagentLot(
                                item, number, instrument, Quantity.of(millilitres, "mL"), expiry, daysOpen));
    }

    private ReagentLotView accepted(ReagentLotView lot) {
        return lab.reagentLots()
                .accept(
                        pathologist,
                        new AcceptReagentLot(lot.id(), lot.version(), null, "20 specimens, old against new"));
    }

    private void inUse(ReagentLotView received) {
        var lot = accepted(received);
        lab.reagentLots().open(pathologist, new OpenReagentLot(lot.id(), lot.version()));
    }

    private void use(String test, RunPurpose purpose, int no) {
        var name = "demo %s %s %d".formatted(practice.home().code(), test, no);
        var run = new RunId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        lab.reagentUses().use(pathologist, UseReagents.of(run, new TestCode(test), instrument("CHEM-1"), purpose));
    }
}
