package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import org.junit.jupiter.api.Test;

/**
 * Behind the order that is locked while a result is entered stands the database, which knows one run of a test in use, one of
 * each attempt, and two persons where there have to be two: past all rules, too. I1, I3
 */
@OnEachDatabase(Lab.class)
class UnguardedRunTest {
    private static final String BOTH_IN_USE = "update lab_run set in_use = true where id = '%s'";
    private static final String ONE_ATTEMPT = "update lab_run set attempt = 2 where id = '%s'";

    private final TestErp test;
    private final ABench here;

    UnguardedRunTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
    }

    @Test
    void withoutItsConstraintATestHasTwoRunsInUse() { // I1
        var first = replaced();
        assertThatThrownBy(() -> test.database().asSuperuser(BOTH_IN_USE.formatted(first.id())))
                .isInstanceOf(IllegalStateException.class);

        without("lab_run_in_use_uq");

        test.database().asSuperuser(BOTH_IN_USE.formatted(first.id()));
        assertThat(here.lab.results().ofOrder(here.technician, new ListOrderResults(first.order())))
                .filteredOn(ResultView::inUse)
                .hasSize(2);
    }

    @Test
    void withoutItsConstraintAnAttemptIsThereTwice() { // I1
        var first = replaced();
        assertThatThrownBy(() -> test.database().asSuperuser(ONE_ATTEMPT.formatted(first.id())))
                .isInstanceOf(IllegalStateException.class);

        without("lab_run_attempt_uq");

        assertThatCode(() -> test.database().asSuperuser(ONE_ATTEMPT.formatted(first.id())))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutItsConstraintOnePersonIsEnoughWhereTwoHaveToBe() { // I3
        var k = here.entered(here.tube("K"), "K", "4.0").get(0);
        var alone = "update lab_run set validated_by = '%s' where id = '%s'"
                .formatted(here.pathologist.staff(), k.id()); // and nobody has verified it
        assertThatThrownBy(() -> test.database().asSuperuser(alone)).isInstanceOf(IllegalStateException.class);

        test.database().execute("alter table lab_run drop constraint lab_run_two_persons_ck");

        assertThatCode(() -> test.database().asSuperuser(alone)).doesNotThrowAnyException();
    }

    /** The first of two runs of a test, of which the second is in use. */
    private ResultView replaced() {
        var tube = here.tube("K");
        var first = here.entered(tube, "K", "4.0").get(0);
        here.lab.verification().reject(here.technician, new RejectRun(Chosen.of(first), "Air in the probe"));
        here.entered(tube, "K", "4.1");
        return first;
    }

    private void without(String constraint) {
        // on MariaDB the index of a foreign key cannot go, so that gets another first
        test.database().execute("create index %s_item on lab_run (hospital_id, item_id)".formatted(constraint));
        test.database().execute("alter table lab_run drop constraint " + constraint);
    }
}
