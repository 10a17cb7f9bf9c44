package health.erp.records.drug;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the checks, over all drugs of the sample. R-RX-3 */
class DrugChecksProperties {
    private static final SampleKnowledge SAMPLE = new SampleKnowledge();

    /** Less knowledge is never fewer reasons to stop and look. */
    @Property(tries = 200)
    void withoutKnowledgeSomethingIsAlwaysNotChecked(
            @ForAll("drugs") DrugCode drug, @ForAll("several") List<DrugCode> others) {
        var taken = others.stream().map(DrugChecksProperties::taking).toList();

        assertThat(DrugChecks.of(taking(drug), taken, patient(), Known.failed("x")))
                .anyMatch(f -> f.severity() == Severity.NOT_CHECKED);
        assertThat(DrugChecks.of(taking(drug), taken, patient(), Known.nothing()))
                .anyMatch(f -> f.severity() == Severity.NOT_CHECKED);
    }

    @Property(tries = 200)
    void theOrderOfWhatIsTakenMakesNoDifference(
            @ForAll("drugs") DrugCode drug, @ForAll("several") List<DrugCode> others) {
        var backwards = new ArrayList<>(others);
        Collections.reverse(backwards);

        assertThat(found(taking(drug), others)).isEqualTo(found(taking(drug), backwards));
    }

    @Property(tries = 200)
    void interactionsLookTheSameFromBothSides(@ForAll("drugs") DrugCode one, @ForAll("drugs") DrugCode other) {
        assertThat(interactions(one, other)).isEqualTo(interactions(other, one));
    }

    @Property(tries = 300)
    void theUnitADoseIsWrittenInMakesNoDifference(
            @ForAll("drugs") DrugCode drug, @ForAll @IntRange(min = 1, max = 9_000_000) int micrograms) {
        var inMicrograms = Quantity.of(micrograms, "ug");
        var inMilligrams = new Quantity(BigDecimal.valueOf(micrograms, 3), "mg");
        var inGrams = new Quantity(BigDecimal.valueOf(micrograms, 6), "g");

        assertThat(found(taking(drug, inMicrograms), List.of()))
                .isEqualTo(found(taking(drug, inMilligrams), List.of()))
                .isEqualTo(found(taking(drug, inGrams), List.of()));
    }

    @Property(tries = 300)
    void moreOfADrugNeverHasFewerWarnings(
            @ForAll("drugs") DrugCode drug,
            @ForAll @IntRange(min = 1, max = 5_000) int milligrams,
            @ForAll @IntRange(min = 0, max = 5_000) int more) {
        var less = found(taking(drug, Quantity.of(milligrams, "mg")), List.of());

        assertThat(found(taking(drug, Quantity.of(milligrams + more, "mg")), List.of()))
                .containsAll(less);
    }

    @Provide
    Arbitrary<DrugCode> drugs() {
        return Arbitraries.of(SAMPLE.codes());
    }

    @Provide
    Arbitrary<List<DrugCode>> several() {
        return drugs().list().ofMaxSize(6);
    }

    private static List<String> interactions(DrugCode one, DrugCode other) {
        return found(taking(one), List.of(other)).stream()
                .filter(key -> key.startsWith("INTERACTION"))
                .map(key -> key.substring(0, key.indexOf(':', "INTERACTION:".length())))
                .toList();
    }

    private static List<String> found(Regimen proposed, List<DrugCode> others) {
        var taken = others.stream().map(DrugChecksProperties::taking).toList();
        var state = patient();
        var known = SAMPLE.consult(DrugChecks.inquiry(proposed, taken, state));
        return DrugChecks.of(proposed, taken, state, known).stream()
                .map(Finding::key)
                .toList();
    }

    private static Regimen taking(DrugCode drug) {
        return taking(drug, Quantity.of(1, "mg"));
    }

    private static Regimen taking(DrugCode drug, Quantity dose) {
        return new Regimen(drug, drug.code(), null, Dosage.oral(dose, 2, 5));
    }

    private static PatientState patient() {
        return new PatientState(500, BigDecimal.valueOf(70), BigDecimal.valueOf(95), false, Map.of(), Set.of());
    }
}
