package health.erp.lab;

import health.erp.core.testing.Race;
import health.erp.lab.catalogue.DraftPanel;
import health.erp.lab.catalogue.DraftTest;
import health.erp.lab.catalogue.PanelCode;
import health.erp.lab.catalogue.PanelDefinition;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.culture.BreakpointLine;
import health.erp.lab.culture.ImportBreakpoints;
import health.erp.lab.order.AmendSubject;
import health.erp.lab.quality.DefineControlMaterial;
import health.erp.lab.quality.DefineInstrument;
import health.erp.lab.quality.ReceiveControlLot;
import health.erp.lab.reagent.DefineRecipe;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/** What there is once in a hospital, however many say so at the same moment. */
enum Once {
    SUBJECT("lab_subject", "lab_subject_patient_uq", "lab.subject.known") {
        @Override
        IntFunction<Object> attempt(ALab lab) {
            var amend = new AmendSubject(lab.aPatient(), ALab.WOMAN);
            return i -> lab.lab().subjects().amend(lab.caller(), amend).id();
        }
    },
    TEST("lab_test", "lab_test_code_uq", "lab.catalogue.taken") {
        @Override
        IntFunction<Object> attempt(ALab lab) {
            var draft =
                    new DraftTest(new TestCode("K"), ALab.aSheet("Potassium").done());
            return i -> lab.lab().catalogue().draft(lab.caller(), draft).id();
        }
    },
    PANEL("lab_panel", "lab_panel_code_uq", "lab.catalogue.taken") {
        @Override
        IntFunction<Object> attempt(ALab lab) {
            var draft = new DraftPanel(new PanelCode("SALTS"), PanelDefinition.of("Salts", new TestCode("K")));
            return i -> lab.lab().panels().draft(lab.caller(), draft).id();
        }
    },
    INSTRUMENT("lab_instrument", "lab_instrument_code_uq", "lab.instrument.code") {
        @Override
        IntFunction<Object> attempt(ALab lab) {
            var define = new DefineInstrument("AU-1", "Analyzer", "CHEM");
            return i -> lab.lab().instruments().define(lab.caller(), define).id();
        }
    },
    CONTROL_LOT("lab_control_lot", "lab_control_lot_number_uq", "lab.control.lot.received") {
        @Override
        IntFunction<Object> attempt(ALab lab) {
            var materials = lab.lab().controlMaterials();
            var material = materials.define(lab.caller(), new DefineControlMaterial("Multiqual", "Bio-Rad"));
            var receive = new ReceiveControlLot(material.id(), "L1", LocalDate.of(2028, 12, 31), null);
            return i -> materials.receive(lab.caller(), receive).id();
        }
    },
    RECIPE("lab_reagent_recipe", "lab_reagent_recipe_uq", "lab.reagent.recipe") {
        @Override
        IntFunction<Object> attempt(ALab lab) {
            var instrument =
                    lab.lab().instruments().define(lab.caller(), new DefineInstrument("AU-1", "Analyzer", "CHEM"));
            var define = new DefineRecipe(new TestCode("K"), instrument.id(), List.of());
            return i -> lab.lab().reagentRecipes().define(lab.caller(), define).id();
        }
    },
    BREAKPOINTS("lab_breakpoint_table", "lab_breakpoint_table_uq", "lab.breakpoints.imported") {
        @Override
        IntFunction<Object> attempt(ALab lab) {
            var line = new BreakpointLine("ECOLI", "CIP", "MIC", null, "<=0.25", null, "0.5", ">0.5");
            var edition = new ImportBreakpoints("HOUSE GUIDE", 2026, "1", List.of(line), List.of(), List.of());
            return i -> lab.lab().breakpoints().bring(lab.caller(), edition);
        }
    };

    private static final int PEOPLE = 8;

    final String table;
    final String constraint;
    final String code;

    Once(String table, String constraint, String code) {
        this.table = table;
        this.constraint = constraint;
        this.code = code;
    }

    abstract IntFunction<Object> attempt(ALab lab);

    /** In the hospital of that laboratory. */
    Race<Object> race(ALab lab) {
        return Race.of(PEOPLE, attempt(lab));
    }
}
