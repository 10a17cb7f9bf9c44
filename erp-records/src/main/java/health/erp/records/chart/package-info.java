/**
 * The chart: what a doctor wants to see of a patient at one glance, and everything in the order it was written down.
 *
 * <p>Start at {@link health.erp.records.chart.Charts}. It has no data of its own: it reads what the activities before it
 * keep, in a number of statements that does not grow with the patient's record.
 */
@NullMarked
package health.erp.records.chart;

import org.jspecify.annotations.NullMarked;
