/**
 * The attacks: what somebody of hospital B can try on the rows of hospital A, behind the house's back too.
 *
 * <p>Start at {@link health.erp.core.isolation.Attack}. On PostgreSQL none of them succeeds; it says which do elsewhere.
 */
@NullMarked
package health.erp.core.isolation;

import org.jspecify.annotations.NullMarked;
