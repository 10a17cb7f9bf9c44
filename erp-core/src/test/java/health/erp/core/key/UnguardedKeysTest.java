package health.erp.core.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Erp;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** That one hospital has one set of keys is kept by the primary key alone: without it, two who begin at once have two. */
@OnEachDatabase(Notebook.class)
class UnguardedKeysTest {
    private final TestErp test;

    UnguardedKeysTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withTheConstraintThereIsOneSetOfKeys() throws Exception {
        assertThat(rowsAfterARace()).isEqualTo(KeyUse.values().length);
    }

    @Test
    void withoutTheConstraintThereAreTwo() throws Exception {
        if (test.server() == TestServer.MARIADB) {
            return; // whose locks on all that was read catch the two even then: one is told to try again
        }
        test.database().execute("alter table erp_key drop constraint erp_key_pk");

        assertThat(rowsAfterARace()).isGreaterThan(KeyUse.values().length);
    }

    /** Both are held in the vault when they have found no keys and are about to make the first. */
    private int rowsAfterARace() throws Exception {
        var caller = test.aCaller(test.aHospital());
        var place = new SealedPlace("note", "title", test.erp().newId());
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try (var one = node(together);
                var other = node(together)) {
            var first = pool.submit(() -> one.core().keys().seal(caller.hospital(), place, "a".getBytes(UTF_8)));
            var second = pool.submit(() -> other.core().keys().seal(caller.hospital(), place, "b".getBytes(UTF_8)));
            first.get();
            second.get();
        } finally {
            pool.shutdownNow();
        }
        return test.rows(caller.hospital(), "select purpose from erp_key where hospital_id = :hospital")
                .size();
    }

    private Erp node(CyclicBarrier together) {
        return Erp.builder()
                .dataSource(test.database().application())
                .keys(new MeetingVault(test.vault(), together))
                .modules(new Notebook())
                .build();
    }
}
