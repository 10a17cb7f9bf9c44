package health.erp.lab.critical;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.result.ABench;
import org.junit.jupiter.api.Test;

/** The test of the race in {@link CriticalCallsTest}: it is the database that keeps one call of a result open. */
@OnEachDatabase(Lab.class)
class UnguardedCallTest {
    private final TestErp test;

    UnguardedCallTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintOneResultIsCalledManyTimes() {
        var here = new ABench(test);
        test.database().execute("alter table lab_critical_call drop constraint lab_critical_call_open_uq");

        for (int round = 0; round < 20; round++) {
            var ft4 =
                    here.verified(here.entered(here.tube("FT4"), "FT4", "99.0")).get(0);
            var race =
                    Race.of(8, i -> here.lab.criticalCalls().declare(here.pathologist, new DeclareCritical(ft4.id())));
            if (race.results().size() > 1) {
                assertThat(race.failures()).isEmpty();
                return;
            }
        }
        throw new AssertionError("Nobody else got through in 20 rounds, so something besides the constraint guards.");
    }
}
