package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ConflictException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import org.junit.jupiter.api.Test;

/** However often a failure is told, and by however many nodes at once, somebody is asked to look once. 3.1 */
@OnEachDatabase(Lab.class)
class LookBackRaceTest {
    private final TestErp test;

    LookBackRaceTest(TestErp test) {
        this.test = test;
    }

    @Test
    void somebodyIsAskedOnce() {
        var doubt = new ADoubt(test);

        var race = doubt.race();

        assertThat(doubt.open()).hasSize(1);
        assertThat(race.failures()) // it is told again, and finds that somebody is asked
                .allSatisfy(e -> assertThat(e).isInstanceOfSatisfying(ConflictException.class, c -> assertThat(c.code())
                        .isEqualTo("lab.look-back.open")));
    }
}
