package health.erp.lab.catalogue;

import static health.erp.lab.catalogue.StandardCatalogue.test;
import static health.erp.lab.interval.AdministrativeGender.FEMALE;
import static health.erp.lab.interval.AdministrativeGender.MALE;

import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.interval.Age;
import health.erp.lab.interval.AgeSpan;
import health.erp.lab.interval.GestationSpan;
import health.erp.lab.interval.IntervalCategory;
import health.erp.lab.interval.QualifiedInterval;
import health.erp.lab.interval.Setting;
import health.erp.lab.interval.Whom;
import health.erp.lab.unit.Substance;
import health.erp.lab.value.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blood count. */
final class StandardHaematology {
    /** Below these a person at sea level is anaemic. */
    private static final String WHO = "WHO/NMH/NHD/MNM/11.1 (2011)";

    private static final SpecimenNeed BLOOD = SpecimenNeed.of("BLD", "EDTA", "0.3");
    private static final Age FIFTEEN = Age.years(15);

    static List<DraftTest> tests() {
        return List.of(
                test(
                        "HB",
                        "718-7",
                        counted("Haemoglobin", "g/dL", 1, Substance.ofMolarMass("16114.5"))
                                .interval(aged("to 5", null, Age.months(6), Age.years(5), "11"), WHO)
                                .interval(aged("to 12", null, Age.years(5), Age.years(12), "11.5"), WHO)
                                .interval(aged("to 15", null, Age.years(12), FIFTEEN, "12"), WHO)
                                .interval(aged("women", FEMALE, FIFTEEN, null, "12"), WHO)
                                .interval(aged("men", MALE, FIFTEEN, null, "13"), WHO)
                                .interval(pregnant(), WHO)),
                test("HCT", "4544-3", counted("Haematocrit", "%", 1, Substance.UNKNOWN)),
                test("WBC", "6690-2", counted("Leucocytes", "10*9/L", 1, Substance.UNKNOWN)),
                test("RBC", "789-8", counted("Erythrocytes", "10*12/L", 2, Substance.UNKNOWN)),
                test("PLT", "777-3", counted("Platelets", "10*9/L", 0, Substance.UNKNOWN)),
                test("MCV", "787-2", counted("Mean corpuscular volume", "fL", 1, Substance.UNKNOWN)),
                test("MCH", "785-6", counted("Mean corpuscular haemoglobin", "pg", 1, Substance.UNKNOWN)),
                test(
                        "MCHC",
                        "786-4",
                        counted("Mean corpuscular haemoglobin concentration", "g/dL", 1, Substance.UNKNOWN)));
    }

    private static TestSheet counted(String name, String unit, int decimals, Substance substance) {
        return TestDefinition.sheet(name, ResultKind.NUMERIC, "HAEM")
                .in(BLOOD)
                .measured(Measurement.of(unit, decimals).of(substance))
                .within(RequestPriority.STAT, 45)
                .within(RequestPriority.ROUTINE, 240);
    }

    private static QualifiedInterval aged(
            String code, @Nullable AdministrativeGender gender, Age from, @Nullable Age until, String least) {
        return interval(code, Whom.aged(gender, new AgeSpan(from, until)), least);
    }

    private static QualifiedInterval pregnant() {
        return interval("pregnant", new Whom(new GestationSpan(0, GestationSpan.TERM_LIMIT), null, null, null), "11");
    }

    private static QualifiedInterval interval(String code, Whom whom, String least) {
        return new QualifiedInterval(code, IntervalCategory.REFERENCE, Setting.ANY, whom, Span.atLeast(least));
    }

    private StandardHaematology() {}
}
