/**
 * Who is calling, what they may do, and the one path every operation takes.
 *
 * <p>Start at {@link health.erp.core.Erp}. Modules are written against this package; only
 * {@link health.erp.core.ErpBuilder} knows the adapters below it ({@code core.jpa}).
 */
@NullMarked
package health.erp.core;

import org.jspecify.annotations.NullMarked;
