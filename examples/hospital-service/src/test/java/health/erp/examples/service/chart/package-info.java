/** Tests of {@link health.erp.examples.service.chart}. */
@NullMarked
package health.erp.examples.service.chart;

import org.jspecify.annotations.NullMarked;
