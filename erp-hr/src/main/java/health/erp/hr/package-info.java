/** The way to the staff. Start at {@link health.erp.hr.Hr}. */
@NullMarked
package health.erp.hr;

import org.jspecify.annotations.NullMarked;
