package health.erp.lab.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The test of {@link QualityRaceTest}. That a test is planned once is kept by the constraint alone; that runs are numbered without
 * two of one number, and that one target is in force, by the lock and by the constraint, each on its own.
 */
@OnEachDatabase(Lab.class)
class UnguardedQualityTest {
    private static final String TWICE =
            "insert into lab_control_run (hospital_id, id, controlled_id, test_code, instrument_id, run_number, epoch,"
                    + " measured_at, verdict, trace, terms, locked, source, entered_by, entered_at) select hospital_id, '%s',"
                    + " controlled_id, test_code, instrument_id, run_number, epoch, measured_at, verdict, trace, terms, locked,"
                    + " source, entered_by, entered_at from lab_control_run where id = '%s'";

    private final TestErp test;

    UnguardedQualityTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void withoutTheConstraintATestIsPlannedManyTimes() {
        test.database().execute("alter table lab_controlled_test drop constraint lab_controlled_test_uq");

        // a single race may go well by chance
        assertThat(IntStream.range(0, 50).anyMatch(i -> QualityRaceTest.plannedAtOnce(test) > 1))
                .isTrue();
    }

    @Test
    void eachAloneKeepsOneTargetInForce() {
        var bench = ABench.unlocking(test, Set.of("L1"));
        bench.expect("L1", bench.lotOf("L1"), "1", "1");

        assertThatThrownBy(() -> test.database().asSuperuser("update lab_control_target set in_force = true"))
                .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase("lab_control_target_force_uq"));
        test.database().execute("alter table lab_control_target drop constraint lab_control_target_force_uq");

        assertThat(QualityRaceTest.setAtOnce(test))
                .filteredOn(ControlTargetView::inForce)
                .hasSize(1); // nothing but the lock is left
    }

    @Test
    void eachAloneKeepsTheOrderOfRuns() {
        var bench = ABench.unlocking(test, Set.of("L1"));
        var twice = TWICE.formatted(test.erp().newId(), bench.run("0").id());
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("alter table lab_control_run no force row level security");
        }

        assertThatThrownBy(() -> test.database().execute(twice))
                .rootCause()
                .message()
                .containsIgnoringCase("lab_control_run_number_uq");
        test.database().execute("alter table lab_control_run drop constraint lab_control_run_number_uq");
        test.database().execute(twice); // nothing but the lock is left
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("alter table lab_control_run force row level security");
        }
        var other = ABench.unlocking(test, Set.of("L1"));
        var race = Race.of(12, i -> other.enter("0.5"));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).extracting(ControlRunView::number).doesNotHaveDuplicates();
    }
}
