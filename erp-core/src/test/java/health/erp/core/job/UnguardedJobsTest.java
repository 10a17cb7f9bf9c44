package health.erp.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.job.Errands.Errand;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** That a key waits once is the constraint's doing: without it the same race leaves two, or nothing works at all. */
@OnEachDatabase({Notebook.class, Errands.class})
class UnguardedJobsTest {
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    private final TestErp test;
    private final Caller caller;

    UnguardedJobsTest(TestErp test) {
        this.test = test;
        this.caller = test.aCaller(test.aHospital());
    }

    @Test
    void withoutTheConstraintTheSameKeyWaitsTwice() {
        test.database().execute("alter table erp_job drop constraint erp_job_key_uq");

        if (test.server() == TestServer.POSTGRESQL) {
            assertThatThrownBy(this::schedule).isInstanceOf(RuntimeException.class);
            return;
        }
        test.erp().transaction(caller, () -> {
            schedule();
            onAnotherThread(this::schedule); // which sees nothing of ours yet
            return 0;
        });

        assertThat(test.rows(caller.hospital(), "select id from erp_job where hospital_id = :hospital"))
                .hasSize(2);
    }

    private void schedule() {
        var errands = test.erp().module(Errands.class);
        test.erp().core().jobs().scheduleOnce(caller, errands.run(), "report", new Errand(1), LATER);
    }

    private static void onAnotherThread(Runnable work) {
        var pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }
}
