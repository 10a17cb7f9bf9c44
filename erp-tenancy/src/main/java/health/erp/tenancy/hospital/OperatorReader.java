package health.erp.tenancy.hospital;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operator's rows for whoever needs to know, on a thread of its own: the one who asks may be in a transaction,
 * which works for one hospital only. Nothing it reads is of a hospital's patients.
 */
public final class OperatorReader {
    private static final long IDLE_SECONDS = 5;

    private final ThreadPoolExecutor thread = thread();
    private final Caller reading;
    private volatile @Nullable Function<Supplier<?>, Object> transactions;

    public OperatorReader(HospitalId operator) {
        this.reading = new Caller(operator, new StaffId(new UUID(0, 0)), Set.of());
    }

    /** Once the runtime stands. */
    public void open(Erp erp) {
        transactions = question -> erp.<Object>transaction(reading, question::get);
    }

    HospitalId operator() {
        return reading.hospital();
    }

    /** Waits for the answer. */
    <R> R ask(Supplier<R> question) {
        try {
            return thread.submit(() -> read(question)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The register could not be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the register was read.", e);
        }
    }

    /** Nobody waits for it, and what goes wrong is tried again by the next one who asks. */
    void soon(Supplier<?> question) {
        thread.execute(() -> {
            try {
                read(question);
            } catch (RuntimeException e) {
                // what is known stays known
            }
        });
    }

    @SuppressWarnings("unchecked") // what was asked is what is answered
    private <R> R read(Supplier<R> question) {
        var open = transactions;
        if (open == null) {
            throw new IllegalStateException("The register is not open.\nMaybe build() the runtime first.");
        }
        return (R) open.apply(question);
    }

    /** One thread, gone again when nobody asks. */
    private static ThreadPoolExecutor thread() {
        var one = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "erp-register");
            thread.setDaemon(true);
            return thread;
        });
        one.allowCoreThreadTimeOut(true);
        return one;
    }
}
