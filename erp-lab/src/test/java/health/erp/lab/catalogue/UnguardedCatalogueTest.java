package health.erp.lab.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The race of {@link CatalogueRaceTest}: it is the database that lets only one make the next edition. */
@OnEachDatabase(Lab.class)
class UnguardedCatalogueTest {
    private static final int ROUNDS = 60;

    private final TestErp test;

    UnguardedCatalogueTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintACircleIsPublished() {
        test.database().execute("alter table lab_catalogue_edition drop constraint lab_catalogue_edition_uq");

        assertThat(Stream.generate(() -> CatalogueRaceTest.circle(test))
                        .limit(ROUNDS)
                        .anyMatch(race -> race.results().size() == 2))
                .isTrue();
    }
}
