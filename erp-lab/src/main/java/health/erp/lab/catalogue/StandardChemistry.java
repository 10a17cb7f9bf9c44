package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.StandardCatalogue.test;
import static health.erp.lab.interval.AdministrativeGender.FEMALE;
import static health.erp.lab.interval.AdministrativeGender.MALE;

import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.interval.Age;
import health.erp.lab.interval.AgeSpan;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Setting;
import health.erp.lab.interval.Whom;
import health.erp.lab.unit.Substance;
import health.erp.lab.value.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Salts, kidneys and liver, in serum. */
final class StandardChemistry {
    /** Adults of the Nordic countries, in serum. */
    private static final String NORIP =
            "NORIP: Rustad et al., Scand J Clin Lab Invest 2004;64:271; enzymes: Stroemme 2004;64:371";

    /** Means of what 92 hospitals call about. */
    static final String KOST = "Kost, JAMA 1990;263:704";

    private static final SpecimenNeed SERUM = SpecimenNeed.of("SER", "SST", "0.3");
    private static final Age ADULT = Age.years(18);
    private static final Age FORTY = Age.years(40);
    private static final Age FIFTY = Age.years(50);

    static List<DraftTest> tests() {
        return Stream.of(salts(), kidneys(), liver(), proteins())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DraftTest> salts() {
        return List.of(
                test(
                        "NA",
                        "2951-2",
                        millimoles("Sodium", 0, 1)
                                .interval(adults(null, "137", "145"), NORIP)
                                .interval(call("120", "158"), KOST)),
                test(
                        "K",
                        "2823-3",
                        millimoles("Potassium", 1, 1)
                                .interval(adults(null, "3.6", "4.6"), NORIP)
                                .interval(call("2.8", "6.2"), KOST)),
                test("CL", "2075-0", millimoles("Chloride", 0, 1)),
                test("HCO3", "1963-8", millimoles("Bicarbonate", 0, 1)),
                test(
                        "AGAP",
                        "33037-3",
                        calculated(
                                "Anion gap",
                                "mmol/L",
                                1,
                                "AnionGap",
                                Map.of("sodium", "NA", "chloride", "CL", "bicarbonate", "HCO3"))),
                test(
                        "CA",
                        "2000-8",
                        millimoles("Calcium", 2, 2)
                                .interval(adults(null, "2.15", "2.51"), NORIP)
                                .interval(call("1.65", "3.22"), KOST)),
                test(
                        "PHOS",
                        "14879-1",
                        millimoles("Phosphate", 2, 0)
                                .interval(adults(FEMALE, "0.85", "1.50"), NORIP)
                                .interval(aged("men-18", MALE, new AgeSpan(ADULT, FIFTY), "0.75", "1.65"), NORIP)
                                .interval(aged("men-50", MALE, AgeSpan.from(FIFTY), "0.75", "1.35"), NORIP)),
                test("MG", "2601-3", millimoles("Magnesium", 2, 2).interval(adults(null, "0.71", "0.94"), NORIP)));
    }

    private static List<DraftTest> kidneys() {
        return List.of(
                test(
                        "UREA",
                        "22664-7",
                        millimoles("Urea", 1, 0)
                                .interval(aged("women-18", FEMALE, new AgeSpan(ADULT, FIFTY), "2.6", "6.4"), NORIP)
                                .interval(aged("women-50", FEMALE, AgeSpan.from(FIFTY), "3.1", "7.9"), NORIP)
                                .interval(aged("men-18", MALE, new AgeSpan(ADULT, FIFTY), "3.2", "8.1"), NORIP)
                                .interval(aged("men-50", MALE, AgeSpan.from(FIFTY), "3.5", "8.1"), NORIP)),
                test(
                        "CREA",
                        "14682-9",
                        measured("Creatinine", "umol/L", 0, Substance.ofMicromolesPerMilligram("88.42"))),
                test(
                        "EGFR",
                        "98979-8",
                        calculated(
                                "Glomerular filtration, CKD-EPI 2021",
                                "mL/min/{1.73_m2}",
                                0,
                                "CKD-EPI-2021-cr",
                                Map.of("creatinine", "CREA"))),
                test(
                        "URATE",
                        "14933-6",
                        measured("Urate", "umol/L", 0, Substance.ofMolarMass("168.112"))
                                .interval(aged("women-18", FEMALE, new AgeSpan(ADULT, FIFTY), "155", "350"), NORIP)
                                .interval(aged("women-50", FEMALE, AgeSpan.from(FIFTY), "155", "400"), NORIP)
                                .interval(adults(MALE, "230", "480"), NORIP)));
    }

    private static List<DraftTest> liver() {
        return List.of(
                test(
                        "BILT",
                        "14631-6",
                        measured("Bilirubin, total", "umol/L", 0, Substance.ofMolarMass("584.673"))
                                .interval(adults(null, "5", "25"), NORIP)),
                test("BILD", "14629-0", measured("Bilirubin, direct", "umol/L", 0, Substance.ofMolarMass("584.673"))),
                test(
                        "ALT",
                        "1742-6",
                        enzyme("Alanine aminotransferase")
                                .interval(adults(FEMALE, "10", "45"), NORIP)
                                .interval(adults(MALE, "10", "70"), NORIP)),
                test(
                        "AST",
                        "1920-8",
                        enzyme("Aspartate aminotransferase")
                                .interval(adults(FEMALE, "15", "35"), NORIP)
                                .interval(adults(MALE, "15", "45"), NORIP)),
                test("ALP", "6768-6", enzyme("Alkaline phosphatase").interval(adults(null, "35", "105"), NORIP)),
                test(
                        "GGT",
                        "2324-2",
                        enzyme("Gamma-glutamyltransferase")
                                .interval(aged("women-18", FEMALE, new AgeSpan(ADULT, FORTY), "10", "45"), NORIP)
                                .interval(aged("women-40", FEMALE, AgeSpan.from(FORTY), "10", "75"), NORIP)
                                .interval(aged("men-18", MALE, new AgeSpan(ADULT, FORTY), "10", "80"), NORIP)
                                .interval(aged("men-40", MALE, AgeSpan.from(FORTY), "15", "115"), NORIP)));
    }

    private static List<DraftTest> proteins() {
        return List.of(
                test("TP", "2885-2", measured("Protein, total", "g/L", 0, Substance.UNKNOWN)),
                test("ALB", "1751-7", measured("Albumin", "g/L", 0, Substance.UNKNOWN)),
                test("CRP", "1988-5", measured("C-reactive protein", "mg/L", 0, Substance.UNKNOWN)));
    }

    static TestSheet calculated(String name, String unit, int decimals, String formula, Map<String, String> inputs) {
        var from = new HashMap<String, TestCode>();
        inputs.forEach((input, test) -> from.put(input, new TestCode(test)));
        return TestDefinition.sheet(name, ResultKind.NUMERIC, "CHEM")
                .measured(Measurement.of(unit, decimals))
                .calculated(CalculationRule.of(formula, from));
    }

    static TestSheet measured(String name, String unit, int decimals, Substance substance) {
        return TestDefinition.sheet(name, ResultKind.NUMERIC, "CHEM")
                .in(SERUM)
                .measured(Measurement.of(unit, decimals).of(substance))
                .within(RequestPriority.STAT, 60)
                .within(RequestPriority.ROUTINE, 240);
    }

    static QualifiedInterval call(String low, String high) {
        return new QualifiedInterval(
                "critical", IntervalCategory.CRITICAL, Setting.ANY, Whom.EVERYBODY, Span.between(low, high));
    }

    private static TestSheet millimoles(String name, int decimals, int valence) {
        return measured(name, "mmol/L", decimals, Substance.UNKNOWN.withValence(valence));
    }

    private static TestSheet enzyme(String name) {
        return measured(name, "U/L", 0, Substance.ENZYME);
    }

    private static QualifiedInterval adults(@Nullable AdministrativeGender gender, String low, String high) {
        var code = gender == null ? "adults" : gender == MALE ? "men" : "women";
        return aged(code, gender, AgeSpan.from(ADULT), low, high);
    }

    private static QualifiedInterval aged(
            String code, @Nullable AdministrativeGender gender, AgeSpan age, String low, String high) {
        return new QualifiedInterval(
                code, IntervalCategory.REFERENCE, Setting.ANY, Whom.aged(gender, age), Span.between(low, high));
    }

    private StandardChemistry() {}
}
