/** What is known of a patient, over HTTP: chart, allergies, problems, vital signs, notes. Start at {@link health.erp.examples.service.chart.ChartApi}. */
@NullMarked
package health.erp.examples.service.chart;

import org.jspecify.annotations.NullMarked;
