package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import org.junit.jupiter.api.Test;

/** The test of the race in {@link LabResultsTest}: it is the database that keeps one run of a test in use. I1 */
@OnEachDatabase(Lab.class)
class UnguardedRunTest {
    private final TestErp test;

    UnguardedRunTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutTheConstraintsATestHasTwoResults() {
        var here = new ABench(test);
        // on MariaDB the index of a foreign key cannot go, so that gets another first
        test.database().execute("create index lab_run_of_item on lab_run (hospital_id, item_id)");
        test.database().execute("alter table lab_run drop constraint lab_run_in_use_uq");
        test.database().execute("alter table lab_run drop constraint lab_run_attempt_uq");

        for (int round = 0; round < 20; round++) {
            var tube = here.tube("K");
            var race = Race.of(8, i -> here.entered(tube, "K", "4." + i));
            if (race.results().size() > 1) {
                assertThat(here.lab
                                .results()
                                .ofOrder(
                                        here.technician,
                                        new ListOrderResults(tube.order().id())))
                        .hasSameSizeAs(race.results());
                return;
            }
        }
        throw new AssertionError("Nobody else got through in 20 rounds, so something besides the constraint guards.");
    }
}
