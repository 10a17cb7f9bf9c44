/**
 * How fast the library is beside the same work written by hand on JDBC. Start at {@link health.erp.benchmarks.Benchmarks}.
 *
 * <p>A {@link health.erp.benchmarks.Unit} says what to compare; the rounds, the clock and the output are here. A new
 * unit is one class in {@code unit}, one in {@code byhand} and a line in {@link health.erp.benchmarks.Units}.
 */
@NullMarked
package health.erp.benchmarks;

import org.jspecify.annotations.NullMarked;
