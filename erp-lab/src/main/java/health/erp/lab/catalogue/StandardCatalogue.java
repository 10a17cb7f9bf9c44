package health.erp.lab.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * Some forty common tests to begin with. Each interval says where it was published; where we know of no good source there
 * is none, and the laboratory adds its own. A laboratory verifies what it takes over before it reports by it.
 */
public final class StandardCatalogue {
    /** To be taken over as a whole. */
    public static ImportCatalogue all() {
        return new ImportCatalogue(tests(), panels());
    }

    public static List<DraftTest> tests() {
        return Stream.of(
                        StandardChemistry.tests(),
                        StandardMetabolism.tests(),
                        StandardHaematology.tests(),
                        StandardUrine.tests())
                .flatMap(List::stream)
                .toList();
    }

    public static List<DraftPanel> panels() {
        return List.of(
                panel("LYTES", "Electrolytes", "NA", "K", "CL", "HCO3", "AGAP"),
                panel("RENAL", "Renal function", "UREA", "CREA", "EGFR", "URATE"),
                panel("LIVER", "Liver function", "BILT", "BILD", "ALT", "AST", "ALP", "GGT", "TP", "ALB"),
                panel("LIPID", "Lipids", "CHOL", "HDL", "TRIG", "LDL"),
                panel("THYROID", "Thyroid, free thyroxine where it is called for", "TSH"),
                panel("CBC", "Blood count", "HB", "HCT", "WBC", "RBC", "PLT", "MCV", "MCH", "MCHC"),
                panel("UA", "Urine, test strip", "UPH", "USG", "UPROT", "UGLUC", "UKET", "UBLD", "UNIT", "ULEU"),
                new DraftPanel(
                        new PanelCode("BMP"),
                        PanelDefinition.of("Electrolytes, kidneys, glucose", new TestCode("GLU"))
                                .with(new PanelCode("LYTES"), new PanelCode("RENAL"))));
    }

    static DraftTest test(String code, String loinc, TestSheet sheet) {
        return new DraftTest(new TestCode(code), sheet.loinc(loinc).done());
    }

    private static DraftPanel panel(String code, String name, String... tests) {
        var codes = Stream.of(tests).map(TestCode::new).toArray(TestCode[]::new);
        return new DraftPanel(new PanelCode(code), PanelDefinition.of(name, codes));
    }

    private StandardCatalogue() {}
}
