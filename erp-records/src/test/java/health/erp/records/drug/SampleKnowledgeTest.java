package health.erp.records.drug;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.records.drug.Hypersensitivity.Likeness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleKnowledgeTest implements DrugKnowledgeContract {
    private static final SampleKnowledge SAMPLE = new SampleKnowledge();

    @Override
    public DrugKnowledge source() {
        return SAMPLE;
    }

    @Override
    public List<DrugCode> two() {
        return List.of(DrugCode.atc("N02BE01"), DrugCode.atc("B01AA03"));
    }

    @Test
    void everyDrugSaysWhereWhatIsKnownComesFrom() {
        var known = SAMPLE.consult(new Inquiry(Set.copyOf(SAMPLE.codes()), Set.of()));

        assertThat(SAMPLE.codes()).hasSizeGreaterThan(60);
        assertThat(known.drugs()).hasSameSizeAs(SAMPLE.codes());
        assertThat(known.drugs().values()).allSatisfy(facts -> {
            assertThat(facts.source()).matches("%1$s(, %1$s)*".formatted("(DM|EMC|NPS|KDIGO|WHO|TPG|NDPS|SX)"));
            assertThat(facts.ingredients()).isNotEmpty();
            assertThat(facts.name()).isNotBlank();
        });
    }

    @Test
    void noNumberStandsWithoutADocument() throws IOException {
        var file = "sample-drugs.txt";
        try (var in = Objects.requireNonNull(SampleKnowledge.class.getResourceAsStream(file))) {
            var comments = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("#   [A-Z][0-9]{2}[A-Z].*"))
                    .toList();

            assertThat(SampleFile.lines(file).filter(drug -> (drug[5] + drug[6]).matches(".*[0-9].*")))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(drug -> assertThat(comments)
                            .as("where the numbers of %s are from", drug[0])
                            .anyMatch(
                                    line -> drug[0].startsWith(line.substring(4).split(" ", 2)[0])));
        }
    }

    @Test
    void eachRuleOfInteractionIsAboutDrugsOfTheSample() {
        var all = SAMPLE.consult(new Inquiry(Set.copyOf(SAMPLE.codes()), Set.of()));
        var rules = SampleFile.lines("sample-interactions.txt").toList();

        assertThat(rules).hasSizeGreaterThan(50).allSatisfy(rule -> assertThat(all.interactions())
                .as("%s with %s", rule[0], rule[1])
                .anyMatch(i -> i.effect().equals(rule[3]) && i.severity() == Severity.valueOf(rule[2])));
    }

    @Test
    void whoDoesNotBearADrugDoesNotBearItAgain() {
        assertThat(SAMPLE.codes())
                .allSatisfy(code -> assertThat(likeness(code, code)).isEqualTo(Likeness.INGREDIENT));
    }

    @ParameterizedTest
    @CsvSource({
        "J01CA04, J01C, CLASS", // amoxicillin, penicillins
        "J01CR02, J01CA04, INGREDIENT", // with clavulanic acid, amoxicillin
        "J01CA04, J01CR02, INGREDIENT",
        "J01DB01, J01CA04, CROSS", // cefalexin, amoxicillin
        "J01DD04, J01DB01, CLASS",
        "M01AE01, N02BA01, CLASS", // ibuprofen, aspirin
        "J01EE01, J01EE, CLASS",
        "C09CA01, C09AA02, CROSS", // losartan, enalapril
        "S01AE03, J01MA02, INGREDIENT", // ciprofloxacin for the eye
        "N02BE01, J01CA04, "
    })
    void likeDrugsAreRecognised(String drug, String allergen, @Nullable Likeness expected) {
        assertThat(likeness(DrugCode.atc(drug), DrugCode.atc(allergen))).isEqualTo(expected);
    }

    @Test
    void aDrugIsFoundByItsNameAWordOfItOrItsCode() {
        var both = new NamedDrug(DrugCode.atc("J01CR02"), "Amoxicillin and clavulanic acid");

        assertThat(SAMPLE.search(" amox", 10).drugs())
                .containsExactly(new NamedDrug(DrugCode.atc("J01CA04"), "Amoxicillin"), both);
        assertThat(SAMPLE.search("clav", 10).drugs()).containsExactly(both);
        assertThat(SAMPLE.search("j01cr", 10).drugs()).containsExactly(both);
        assertThat(SAMPLE.search("  ", 10)).isEqualTo(DrugsFound.none());
    }

    private static @Nullable Likeness likeness(DrugCode drug, DrugCode allergen) {
        var known = SAMPLE.consult(new Inquiry(Set.of(drug), Set.of(allergen)));
        assertThat(known.exposures()).containsExactly(new Exposure(drug, allergen));
        return known.hypersensitivities().stream()
                .map(Hypersensitivity::likeness)
                .findFirst()
                .orElse(null);
    }
}
