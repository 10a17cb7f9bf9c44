/**
 * Values every module counts with: money, quantities, periods of time.
 *
 * <p>Records: equal when their parts are equal, never changed, never rounded in silence.
 */
@NullMarked
package health.erp.core.value;

import org.jspecify.annotations.NullMarked;
