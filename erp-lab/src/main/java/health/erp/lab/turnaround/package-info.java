/**
 * How long tests take, leg by leg from the order to the report: start at
 * {@link health.erp.lab.turnaround.Turnarounds}.
 */
@NullMarked
package health.erp.lab.turnaround;

import org.jspecify.annotations.NullMarked;
