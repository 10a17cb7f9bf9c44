package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The races of {@link OnceRaceTest}: it is the database that lets there be one. */
@OnEachDatabase(Lab.class)
class UnguardedOnceTest {
    private static final int ROUNDS = 50;

    private final TestErp test;

    UnguardedOnceTest(TestErp test) {
        this.test = test;
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheConstraintThereAreMany(Once what) {
        test.database().execute("alter table %s drop constraint %s".formatted(what.table, what.constraint));

        // a single race may go well by chance
        assertThat(IntStream.range(0, ROUNDS)
                        .mapToLong(i -> what.race(new ALab(test)).results().stream()
                                .distinct()
                                .count())
                        .anyMatch(made -> made > 1))
                .isTrue();
    }
}
