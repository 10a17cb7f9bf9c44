package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class CloseTest {
    private final TestErp test;
    private final Caller doctor;
    private Erp erp;

    CloseTest(TestErp test) {
        this.test = test;
        this.doctor = test.aCaller(test.aHospital());
        this.erp = test.erp();
    }

    @BeforeEach
    void aRuntimeToBeClosed() {
        erp = Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .schemaManagedByHost()
                .build();
    }

    @Test
    void aRunningCallFinishesWhileANewOneIsRefusedAtOnce() {
        var inside = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var running = CompletableFuture.supplyAsync(() -> erp.transaction(doctor, () -> {
            inside.countDown();
            await(mayGoOn);
            return erp.transaction(doctor, () -> erp.nextNumber("mrn")); // already inside, so let through
        }));
        await(inside);

        var closing = CompletableFuture.runAsync(erp::close);
        assertThatThrownBy(this::callUntilRefused).isInstanceOf(IllegalStateException.class);
        assertThat(closing).isNotDone();
        mayGoOn.countDown();
        closing.join();

        assertThat(running.join()).isEqualTo(1);
    }

    @Test
    void aClosedRuntimeTakesNoCallOfAnyKind() throws SQLException {
        erp.close();

        assertThatThrownBy(() -> erp.transaction(doctor, () -> true)).hasMessage("The Erp is closed.");
        try (var connection = test.database().application().getConnection()) {
            assertThatThrownBy(() -> erp.join(connection, doctor, () -> true)).hasMessage("The Erp is closed.");
        }
    }

    @Test
    void closingTwiceIsClosingOnceAndLeavesTheDataSourceOpen() throws SQLException {
        erp.close();
        erp.close();

        try (var connection = test.database().application().getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
            connection.rollback();
        }
    }

    /** Closing has begun at some moment of the other thread; from then on nobody is let in. */
    private void callUntilRefused() {
        while (true) {
            erp.transaction(doctor, () -> true);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
