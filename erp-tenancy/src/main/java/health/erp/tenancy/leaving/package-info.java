/**
 * A hospital leaves with everything it owns, and may come back elsewhere; what is left is destroyed. Start here: {@link
 * health.erp.tenancy.leaving.Leaving}.
 */
@NullMarked
package health.erp.tenancy.leaving;

import org.jspecify.annotations.NullMarked;
