package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.StandardCatalogue.test;

import health.erp.lab.interpretation.Interpretation;
import java.util.List;

/** The test strip in urine, and what grows. */
final class StandardUrine {
    private static final SpecimenNeed URINE = SpecimenNeed.of("UR", "CUP", "1");
    private static final CodedAnswer NONE = new CodedAnswer("NEG", "Negative", Interpretation.NEGATIVE);
    private static final CodedAnswer SOME = new CodedAnswer("POS", "Positive", Interpretation.POSITIVE);

    static List<DraftTest> tests() {
        return List.of(
                test("UPH", "5803-2", measured("pH of urine", "[pH]", 1)),
                test("USG", "5811-5", measured("Specific gravity of urine", "{ratio}", 3)),
                test("UPROT", "20454-5", graded("Protein in urine")),
                test("UGLUC", "25428-4", graded("Glucose in urine")),
                test("UKET", "2514-8", graded("Ketones in urine")),
                test("UBLD", "5794-3", graded("Haemoglobin in urine")),
                test(
                        "UNIT",
                        "5802-4",
                        sheet("Nitrite in urine", ResultKind.CODED).answered(NONE, SOME)),
                test("ULEU", "5799-2", graded("Leucocyte esterase in urine")),
                test(
                        "UCULT",
                        "630-4",
                        TestDefinition.sheet("Urine culture", ResultKind.CULTURE, "MICRO")
                                .in(SpecimenNeed.of("UR", "STERILE", "2"))),
                test(
                        "BCULT",
                        "600-7",
                        TestDefinition.sheet("Blood culture", ResultKind.CULTURE, "MICRO")
                                .in(SpecimenNeed.of("BLD", "BOTTLE", "8"))));
    }

    private static TestSheet measured(String name, String unit, int decimals) {
        return sheet(name, ResultKind.NUMERIC).measured(Measurement.of(unit, decimals));
    }

    private static TestSheet graded(String name) {
        return sheet(name, ResultKind.CODED)
                .answered(
                        NONE,
                        new CodedAnswer("TRACE", "Trace", Interpretation.INDETERMINATE),
                        new CodedAnswer("1+", "1+", Interpretation.POSITIVE),
                        new CodedAnswer("2+", "2+", Interpretation.POSITIVE),
                        new CodedAnswer("3+", "3+", Interpretation.POSITIVE));
    }

    private static TestSheet sheet(String name, ResultKind kind) {
        return TestDefinition.sheet(name, kind, "URINE").in(URINE);
    }

    private StandardUrine() {}
}
