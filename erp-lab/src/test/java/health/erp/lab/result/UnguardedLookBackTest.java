package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The race of {@link LookBackRaceTest}: it is the database that lets there be one. */
@OnEachDatabase(Lab.class)
class UnguardedLookBackTest {
    private static final int ROUNDS = 20;

    private final TestErp test;

    UnguardedLookBackTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintSeveralAreAsked() {
        test.database().execute("alter table lab_look_back drop constraint lab_look_back_open_uq");

        // a single race may go well by chance
        assertThat(IntStream.range(0, ROUNDS).anyMatch(i -> {
                    var doubt = new ADoubt(test);
                    doubt.race();
                    return doubt.open().size() > 1;
                }))
                .isTrue();
    }
}
