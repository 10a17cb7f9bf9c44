package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.StandardCatalogue.test;
import static health.erp.lab.catalogue.StandardChemistry.KOST;
import static health.erp.lab.catalogue.StandardChemistry.calculated;
import static health.erp.lab.catalogue.StandardChemistry.call;
import static health.erp.lab.catalogue.StandardChemistry.measured;

import health.erp.lab.autoverification.ReflexRule;
import health.erp.lab.interpretation.Interpretation;
import health.erp.lab.interval.Age;
import health.erp.lab.interval.AgeSpan;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Setting;
import health.erp.lab.interval.Whom;
import health.erp.lab.unit.Substance;
import health.erp.lab.value.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sugar, fats and the thyroid. */
final class StandardMetabolism {
    private static final String ADA = "American Diabetes Association, Standards of Care: Diagnosis and Classification";
    private static final String ATP = "NCEP Adult Treatment Panel III, JAMA 2001;285:2486";
    private static final String NHANES = "NHANES III: Hollowell et al., J Clin Endocrinol Metab 2002;87:489";
    private static final Substance GLUCOSE = Substance.ofMolarMass("180.156");
    private static final Substance CHOLESTEROL = Substance.ofMolarMass("386.65");
    private static final Whom ADULTS = Whom.aged(null, AgeSpan.from(Age.years(20)));

    static List<DraftTest> tests() {
        return Stream.of(sugar(), fats(), thyroid()).flatMap(List::stream).toList();
    }

    private static List<DraftTest> sugar() {
        return List.of(
                test(
                        "GLU",
                        "2345-7",
                        measured("Glucose", "mg/dL", 0, GLUCOSE)
                                .interval(
                                        healthy("fasting", new Whom(null, null, null, "FASTING"), Span.below("100")),
                                        ADA)
                                .interval(call("46", "484"), KOST)),
                test(
                        "HBA1C",
                        "4548-4",
                        measured("Haemoglobin A1c", "%", 1, Substance.UNKNOWN)
                                .in(SpecimenNeed.of("BLD", "EDTA", "0.5"))
                                .interval(healthy("everybody", Whom.EVERYBODY, Span.below("5.7")), ADA)
                                .interval(
                                        new QualifiedInterval(
                                                "diabetes",
                                                IntervalCategory.ALERT,
                                                Setting.ANY,
                                                Whom.EVERYBODY,
                                                Span.below("6.5")),
                                        ADA)));
    }

    private static List<DraftTest> fats() {
        return List.of(
                test(
                        "CHOL",
                        "2093-3",
                        measured("Cholesterol", "mg/dL", 0, CHOLESTEROL)
                                .interval(healthy("desirable", ADULTS, Span.below("200")), ATP)),
                test(
                        "HDL",
                        "2085-9",
                        measured("HDL cholesterol", "mg/dL", 0, CHOLESTEROL)
                                .interval(healthy("not low", ADULTS, Span.atLeast("40")), ATP)),
                test(
                        "TRIG",
                        "2571-8",
                        measured("Triglycerides", "mg/dL", 0, Substance.ofMolarMass("885.7"))
                                .interval(healthy("normal", ADULTS, Span.below("150")), ATP)),
                test(
                        "LDL",
                        "13457-7",
                        calculated(
                                        "LDL cholesterol, calculated",
                                        "mg/dL",
                                        0,
                                        "LDL-Friedewald",
                                        Map.of("cholesterol", "CHOL", "hdl", "HDL", "triglycerides", "TRIG"))
                                .interval(healthy("optimal", ADULTS, Span.below("100")), ATP)));
    }

    private static List<DraftTest> thyroid() {
        return List.of(
                test(
                        "TSH",
                        "3016-3",
                        measured("Thyrotropin", "m[IU]/L", 2, Substance.UNKNOWN)
                                .interval(
                                        healthy(
                                                "from 12",
                                                Whom.aged(null, AgeSpan.from(Age.years(12))),
                                                Span.between("0.45", "4.12")),
                                        NHANES)
                                .reflex(new ReflexRule("TSH-HIGH", "TSH", Interpretation.HIGH, "FT4"))
                                .reflex(new ReflexRule("TSH-LOW", "TSH", Interpretation.LOW, "FT4"))),
                test("FT4", "14920-3", measured("Thyroxine, free", "pmol/L", 1, Substance.ofMolarMass("776.87"))));
    }

    private static QualifiedInterval healthy(String code, Whom whom, Span range) {
        return new QualifiedInterval(code, IntervalCategory.REFERENCE, Setting.ANY, whom, range);
    }

    private StandardMetabolism() {}
}
