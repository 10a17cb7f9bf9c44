/** The units of work, one class each. */
@NullMarked
package health.erp.benchmarks.unit;

import org.jspecify.annotations.NullMarked;
