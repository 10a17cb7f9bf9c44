package health.erp.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many doing something at the same moment, and what became of them. */
public record Race<T>(List<T> results, List<Throwable> failures) {

    /** Lets all threads go together; each is told its number, from 0. */
    public static <T> Race<T> of(int threads, IntFunction<T> run) {
        var start = new CyclicBarrier(threads);
        var runs = IntStream.range(0, threads)
                .<Callable<T>>mapToObj(i -> () -> {
                    start.await();
                    return run.apply(i);
                })
                .toList();
        var results = new ArrayList<T>();
        var failures = new ArrayList<Throwable>();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            for (var ended : pool.invokeAll(runs)) {
                try {
                    results.add(ended.get());
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
        return new Race<>(results, failures);
    }
}
