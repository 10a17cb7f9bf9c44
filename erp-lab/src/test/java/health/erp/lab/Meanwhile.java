package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Somebody who comes while what another does is not committed yet, and has to wait for it. */
public final class Meanwhile {
    private static final long NOTICED_MILLIS = 300;
    private static final long PATIENCE_SECONDS = 20;

    /** What became of the one who came second. */
    public static <T> Race<T> of(TestErp test, Caller caller, Runnable first, Supplier<T> second) {
        var pool = Executors.newSingleThreadExecutor();
        try {
            Callable<T> work = second::get;
            var waiting = test.erp().transaction(caller, () -> {
                first.run();
                var started = pool.submit(work);
                assertThat(waits(started)).as("waits for the first").isTrue();
                return started;
            });
            return new Race<>(List.of(waiting.get(PATIENCE_SECONDS, TimeUnit.SECONDS)), List.of());
        } catch (ExecutionException e) {
            return new Race<>(List.of(), List.of(e.getCause()));
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean waits(Future<?> other) {
        try {
            other.get(NOTICED_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException | InterruptedException e) {
            return false;
        }
    }

    private Meanwhile() {}
}
