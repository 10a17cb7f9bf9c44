/** The way to the hospitals themselves. Start at {@link health.erp.tenancy.Tenancy}. */
@NullMarked
package health.erp.tenancy;

import org.jspecify.annotations.NullMarked;
