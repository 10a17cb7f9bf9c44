package health.erp.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same work by the library and by hand; one line of the output for each number of threads.
 *
 * @param kind tells the comparisons of a unit apart; null if it has only one
 * @param percentiles of the library's times that are printed
 */
public record Comparison(@Nullable String kind, List<Integer> percentiles, Work erp, Work jdbc) {}
