package health.erp.records.drug;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.Race;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What prescribing relies on in whatever knows about drugs. */
public interface DrugKnowledgeContract {
    /** The source, able to answer. */
    DrugKnowledge source();

    /** Two different drugs it knows. */
    List<DrugCode> two();

    /** A code no source has heard of. */
    DrugCode NOBODYS = new DrugCode("urn:example:drugs", "nobody-knows-this");

    @Test
    default void itHasAShortName() {
        assertThat(source().name()).isNotBlank().hasSizeLessThanOrEqualTo(120);
    }

    @Test
    default void whatItKnowsIsAboutTheDrugsAsked() {
        var answer = source().consult(new Inquiry(Set.copyOf(two()), Set.of()));

        assertThat(answer.failed()).isEmpty();
        assertThat(answer.drugs()).containsOnlyKeys(two());
        answer.drugs().forEach((code, facts) -> assertThat(facts.drug()).isEqualTo(code));
        assertThat(answer.drugs().values())
                .allSatisfy(f -> assertThat(f.source()).isNotBlank());
        assertThat(answer.screened()).allSatisfy(pair -> assertThat(two()).contains(pair.one(), pair.other()));
        assertThat(answer.interactions())
                .allSatisfy(i -> assertThat(answer.screened()).contains(i.pair()));
    }

    @Test
    default void whatItDoesNotKnowItLeavesOut() {
        var known = two().get(0);

        var answer = source().consult(new Inquiry(Set.of(known, NOBODYS), Set.of(NOBODYS)));

        assertThat(answer.drugs()).containsOnlyKeys(known);
        assertThat(answer.screened()).doesNotContain(new DrugPair(known, NOBODYS));
        assertThat(answer.exposures()).isEmpty();
        assertThat(answer.hypersensitivities()).isEmpty();
    }

    @Test
    default void askedNothingItAnswersNothing() {
        assertThat(source().consult(new Inquiry(Set.of(), Set.of()))).isEqualTo(Known.nothing());
    }

    @Test
    default void aSearchFindsDrugsByTheBeginningOfTheirNames() {
        var known = two().get(0);
        var facts =
                source().consult(new Inquiry(Set.of(known), Set.of())).drugs().get(known);
        var name = Objects.requireNonNull(facts).name();
        var beginning = name.substring(0, 3);

        var found = source().search(beginning.toUpperCase(Locale.ROOT), 50);

        assertThat(found.failed()).isEmpty();
        if (!found.drugs().isEmpty()) { // a source need not be one that can be searched
            assertThat(found.drugs())
                    .contains(new NamedDrug(known, name))
                    .isSortedAccordingTo(Comparator.comparing(NamedDrug::name));
            assertThat(source().search(beginning, 1).drugs()).hasSize(1);
        }
        assertThat(source().search("qqqqq", 50)).isEqualTo(DrugsFound.none());
    }

    @Test
    default void askedByManyAtOnceItAnswersAllTheSame() {
        var source = source();
        var inquiry = new Inquiry(Set.copyOf(two()), Set.copyOf(two()));

        var race = Race.of(8, i -> source.consult(inquiry));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().map(Known::drugs).distinct()).hasSize(1);
        assertThat(race.results().stream().map(Known::screened).distinct()).hasSize(1);
    }
}
