package health.erp.lab.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.ALab;
import health.erp.lab.Lab;
import health.erp.lab.autoverification.ReflexRule;
import health.erp.lab.interpretation.Interpretation;
import org.junit.jupiter.api.Test;

/** Two reflexes, each of which is fine without the other, are published at the same moment. I11 */
@OnEachDatabase(Lab.class)
class CatalogueRaceTest {
    private final TestErp test;

    CatalogueRaceTest(TestErp test) {
        this.test = test;
    }

    @Test
    void ofTwoThatMakeACircleOnlyOneIsPublished() {
        for (var round = 0; round < 5; round++) {
            var race = circle(test);

            assertThat(race.results()).hasSizeLessThanOrEqualTo(1);
            assertThat(race.failures()).isNotEmpty();
            race.failures().stream()
                    .filter(ConflictException.class::isInstance)
                    .forEach(e -> assertThat(((ConflictException) e).code()).isEqualTo("lab.catalogue.edition"));
        }
    }

    /** In a hospital of its own. */
    static Race<TestPublication> circle(TestErp test) {
        var lab = new ALab(test);
        lab.published("A", "B");
        var there = back(lab, "A", "B");
        var andBack = back(lab, "B", "A");
        return Race.of(2, i -> lab.lab()
                .catalogue()
                .publish(
                        lab.caller(),
                        i == 0
                                ? new PublishTest(there.id(), there.version())
                                : new PublishTest(andBack.id(), andBack.version())));
    }

    private static TestView back(ALab lab, String source, String target) {
        var catalogue = lab.lab().catalogue();
        var seen = catalogue
                .list(lab.caller(), ListTests.orderable("Test " + source))
                .items()
                .get(0);
        var sheet = ALab.aSheet(source)
                .reflex(new ReflexRule(source + target, source, Interpretation.HIGH, target))
                .done();
        return catalogue.amend(lab.caller(), new AmendTestDraft(seen.id(), seen.version(), sheet));
    }
}
