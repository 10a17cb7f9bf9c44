package health.erp.records.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.value.Quantity;
import health.erp.records.drug.Dosage.TimeUnit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-RX-3, with what the sample knows. */
class DrugChecksTest {
    private static final SampleKnowledge SAMPLE = new SampleKnowledge();
    private static final PatientState ADULT = patient(500, "70", "95", false, Map.of());

    @Test
    void nothingSpeaksAgainstAnOrdinaryDrug() {
        assertThat(check(drug("N02BE01", "1000", 4), ADULT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"J01CA04, J01CA04, CONTRAINDICATED", "J01CA04, J01C, HIGH", "J01DB01, J01C, MODERATE", "N02BE01, J01C, "
    })
    void allergiesAreFoundByIngredientClassAndCrossReaction(String drug, String allergen, @Nullable Severity expected) {
        var allergic = patient(500, "70", "95", false, Map.of(DrugCode.atc(allergen), "told"));

        assertThat(severities(CheckKind.ALLERGY, check(drug(drug, "500", 2), allergic)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void anAllergyNobodyCanCompareIsNotChecked() {
        var strange = new PatientState(
                500,
                BigDecimal.valueOf(70),
                BigDecimal.valueOf(95),
                false,
                Map.of(new DrugCode("http://snomed.info/sct", "227493005"), "cashew"),
                Set.of("some red pill"));

        assertThat(check(drug("N02BE01", "500", 3), strange))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOT_CHECKED, Severity.NOT_CHECKED);
    }

    @Test
    void whoWasNeverAskedForAllergiesIsNotChecked() {
        assertThat(check(drug("N02BE01", "500", 3), patient(500, "70", "95", false, null)))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.check()).isEqualTo(CheckKind.ALLERGY);
                    assertThat(f.severity()).isEqualTo(Severity.NOT_CHECKED);
                });
    }

    @Test
    void theSameIngredientTwiceIsWorseThanTheSameGroupTwice() {
        assertThat(severities(CheckKind.DUPLICATE, check(drug("J01CR02", "500", 2), ADULT, drug("J01CA04", "500", 2))))
                .containsExactly(Severity.HIGH);
        assertThat(severities(CheckKind.DUPLICATE, check(drug("M01AE02", "250", 2), ADULT, drug("M01AE01", "200", 2))))
                .containsExactly(Severity.MODERATE);
        assertThat(severities(CheckKind.DUPLICATE, check(drug("N02BE01", "500", 2), ADULT, drug("M01AE01", "200", 2))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "G04BE03, C01DA02, CONTRAINDICATED",
        "C01DA14, G04BE03, CONTRAINDICATED",
        "B01AA03, M01AE01, HIGH",
        "C10AA01, C08CA01, MODERATE",
        "N02BE01, C08CA01, "
    })
    void interactionsAreFoundWhicheverComesFirst(String proposed, String taken, @Nullable Severity expected) {
        assertThat(severities(CheckKind.INTERACTION, check(drug(proposed, "1", 1), ADULT, drug(taken, "1", 1))))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void whatTheSourceDoesNotKnowIsNotCheckedAndNeverSilent() {
        var unknown = new Regimen(DrugKnowledgeContract.NOBODYS, "NEW", null, daily("1", 1));

        assertThat(check(unknown, ADULT)).singleElement().satisfies(f -> {
            assertThat(f.check()).isEqualTo(CheckKind.SOURCE);
            assertThat(f.severity()).isEqualTo(Severity.NOT_CHECKED);
        });
        assertThat(check(drug("N02BE01", "500", 3), ADULT, unknown))
                .extracting(Finding::check, Finding::severity)
                .containsExactly(
                        tuple(CheckKind.DUPLICATE, Severity.NOT_CHECKED),
                        tuple(CheckKind.INTERACTION, Severity.NOT_CHECKED));
    }

    @Test
    void aSourceThatFailedIsAFinding() {
        var regimen = drug("N02BE01", "500", 3);

        assertThat(DrugChecks.of(regimen, List.of(), ADULT, Known.failed("broken")))
                .extracting(Finding::key)
                .anyMatch(key -> key.equals("SOURCE:NOT_CHECKED:broken"));
    }

    @ParameterizedTest
    @CsvSource({
        "500, 8, ", // 4 g a day
        "500, 9, daily",
        "1000, 4, ",
        "1001, 1, single"
    })
    void anAdultGetsNoMoreThanTheUsualDose(String milligrams, int times, @Nullable String exceeded) {
        assertThat(doses(check(drug("N02BE01", milligrams, times), ADULT)))
                .isEqualTo(exceeded == null ? List.of() : List.of("DOSE:HIGH:" + exceeded));
    }

    @Test
    void aDoseInTabletsIsComparedByTheirStrength() {
        var strength = Strength.of("500", "mg", "{tbl}");
        var two = new Dosage(Quantity.of(2, "{tbl}"), Route.ORAL, 4, 1, TimeUnit.DAY, 3, false, null);
        var three = new Dosage(Quantity.of(3, "{tbl}"), Route.ORAL, 1, 1, TimeUnit.DAY, 3, false, null);
        var spoon = new Dosage(Quantity.of("7.5", "mL"), Route.ORAL, 3, 1, TimeUnit.DAY, 3, false, null);
        var code = DrugCode.atc("N02BE01");

        assertThat(doses(check(new Regimen(code, "P", strength, two), ADULT))).isEmpty();
        assertThat(doses(check(new Regimen(code, "P", strength, three), ADULT))).containsExactly("DOSE:HIGH:single");
        assertThat(doses(check(new Regimen(code, "P", strength, spoon), ADULT)))
                .containsExactly("DOSE:NOT_CHECKED:unit");
        var syrup = new Strength(Quantity.of(250, "mg"), Quantity.of(5, "mL"));
        assertThat(doses(check(new Regimen(code, "P", syrup, spoon), ADULT))).isEmpty(); // 375 mg
    }

    @Test
    void aChildsDoseGoesByWeight() {
        var child = patient(24, "12", "95", false, Map.of());
        var light = patient(24, null, "95", false, Map.of());

        assertThat(doses(check(drug("N02BE01", "180", 4), child))).isEmpty(); // 15 mg/kg, 60 mg/kg a day
        assertThat(doses(check(drug("N02BE01", "180.001", 4), child)))
                .containsExactly("DOSE:HIGH:daily", "DOSE:HIGH:single");
        assertThat(doses(check(drug("N02BE01", "180", 4), light))).containsExactly("DOSE:NOT_CHECKED:weight");
        assertThat(doses(check(drug("N02BE01", "180", 4), patient(null, "12", "95", false, Map.of()))))
                .containsExactly("DOSE:NOT_CHECKED:age");
        assertThat(doses(check(drug("N02BA01", "100", 1), child)))
                .containsExactly("DOSE:HIGH:daily", "DOSE:HIGH:single"); // no aspirin for children
    }

    @Test
    void periodsThatDivideNoDayAreComparedExactly() {
        // every 7 hours 24/7 doses a day: of 1.1666.. g that would be exactly 4 g
        var every7 = new Dosage(Quantity.of("1000", "mg"), Route.ORAL, 1, 7, TimeUnit.HOUR, 3, false, null);
        var every5 = new Dosage(Quantity.of("1000", "mg"), Route.ORAL, 1, 5, TimeUnit.HOUR, 3, false, null);
        var code = DrugCode.atc("N02BE01");

        assertThat(doses(check(new Regimen(code, "P", null, every7), ADULT))).isEmpty();
        assertThat(doses(check(new Regimen(code, "P", null, every5), ADULT))).containsExactly("DOSE:HIGH:daily");
    }

    @ParameterizedTest
    @CsvSource({"60, 1000, 2, ", "44, 1000, 2, HIGH", "44, 500, 2, ", "29, 500, 1, CONTRAINDICATED"})
    void weakKidneysGetLess(String filtration, String milligrams, int times, @Nullable Severity expected) {
        var found = check(drug("A10BA02", milligrams, times), patient(700, "70", filtration, false, Map.of()));

        assertThat(severities(CheckKind.RENAL, found)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void kidneysNobodyMeasuredAreNotChecked() {
        assertThat(severities(
                        CheckKind.RENAL, check(drug("A10BA02", "500", 2), patient(700, "70", null, false, Map.of()))))
                .containsExactly(Severity.NOT_CHECKED);
    }

    @ParameterizedTest
    @CsvSource({
        "B01AA03, true, CONTRAINDICATED",
        "M01AE01, true, HIGH",
        "C08CA01, true, MODERATE",
        "N02BE01, true, ",
        "B01AA03, , NOT_CHECKED",
        "N02BE01, , ",
        "B01AA03, false, "
    })
    void anUnbornChildIsThoughtOf(String drug, @Nullable Boolean pregnant, @Nullable Severity expected) {
        var found = check(drug(drug, "5", 1), patient(340, "60", "95", pregnant, Map.of()));

        assertThat(severities(CheckKind.PREGNANCY, found)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O", "A", "B", "PROHIBITED"})
    void theListsAreThoseOfTheGuidelines(TeleList list) { // R-RX-4
        var allowed = Arrays.stream(TeleRules.Mode.values())
                .flatMap(mode -> Arrays.stream(TeleRules.Consult.values())
                        .filter(consult -> TeleRules.INDIA_2020.allows(list, mode, consult))
                        .map(consult -> mode + " " + consult))
                .toList();

        var expected =
                switch (list) {
                    case O ->
                        List.of(
                                "VIDEO FIRST",
                                "VIDEO FOLLOW_UP",
                                "AUDIO FIRST",
                                "AUDIO FOLLOW_UP",
                                "TEXT FIRST",
                                "TEXT FOLLOW_UP");
                    case A -> List.of("VIDEO FIRST", "VIDEO FOLLOW_UP", "AUDIO FOLLOW_UP", "TEXT FOLLOW_UP");
                    case B -> List.of("VIDEO FOLLOW_UP", "AUDIO FOLLOW_UP", "TEXT FOLLOW_UP");
                    case PROHIBITED -> List.<String>of();
                };
        assertThat(allowed).isEqualTo(expected);
    }

    static List<Finding> check(Regimen proposed, PatientState state, Regimen... others) {
        var taken = List.of(others);
        return DrugChecks.of(proposed, taken, state, SAMPLE.consult(DrugChecks.inquiry(proposed, taken, state)));
    }

    static Regimen drug(String atc, String milligrams, int times) {
        return new Regimen(DrugCode.atc(atc), atc, null, daily(milligrams, times));
    }

    private static Dosage daily(String milligrams, int times) {
        return Dosage.oral(Quantity.of(milligrams, "mg"), times, 5);
    }

    static PatientState patient(
            @Nullable Integer months,
            @Nullable String kilograms,
            @Nullable String filtration,
            @Nullable Boolean pregnant,
            @Nullable Map<DrugCode, String> allergens) {
        return new PatientState(
                months,
                kilograms == null ? null : new BigDecimal(kilograms),
                filtration == null ? null : new BigDecimal(filtration),
                pregnant,
                allergens,
                Set.of());
    }

    private static List<Severity> severities(CheckKind kind, List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.check() == kind)
                .map(Finding::severity)
                .toList();
    }

    private static List<String> doses(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.check() == CheckKind.DOSE)
                .map(Finding::key)
                .toList();
    }
}
