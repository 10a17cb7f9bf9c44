/** Tests of {@link health.erp.examples.service.calendar}. */
@NullMarked
package health.erp.examples.service.calendar;

import org.jspecify.annotations.NullMarked;
