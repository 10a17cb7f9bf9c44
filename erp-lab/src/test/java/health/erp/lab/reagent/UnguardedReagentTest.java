package health.erp.lab.reagent;

import static health.erp.lab.reagent.AShelf.FAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import org.junit.jupiter.api.Test;

/**
 * The test of {@link ReagentRaceTest}. That a run takes once is kept by the constraint alone; that a lot gives no more than it holds by
 * the lock and by the constraint, each on its own.
 */
@OnEachDatabase(Lab.class)
class UnguardedReagentTest {
    private final TestErp test;

    UnguardedReagentTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void withoutTheConstraintARunTakesManyTimes() {
        test.database().execute("alter table lab_reagent_use drop constraint lab_reagent_use_run_uq");

        assertThat(ReagentRaceTest.takenAtOnce(test)).isGreaterThan(1);
    }

    @Test
    void eachAloneKeepsALotFromGivingMoreThanItHolds() {
        var lot = new AShelf(test).lot("1.5", FAR);
        var less = "update lab_reagent_lot set remaining = -1 where id = '" + lot.id() + "'";
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("alter table lab_reagent_lot no force row level security");
        }

        assertThatThrownBy(() -> test.database().execute(less))
                .rootCause()
                .message()
                .containsIgnoringCase("lab_reagent_lot_remaining_ck");
        test.database().execute("alter table lab_reagent_lot drop constraint lab_reagent_lot_remaining_ck");
        test.database().execute(less); // nothing but the lock is left
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("alter table lab_reagent_lot force row level security");
        }
        var shelf = new AShelf(test);
        shelf.lot("1.5", FAR);
        var race = Race.of(12, i -> shelf.run());

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().filter(UseOutcome.Used.class::isInstance))
                .hasSize(5);
    }
}
