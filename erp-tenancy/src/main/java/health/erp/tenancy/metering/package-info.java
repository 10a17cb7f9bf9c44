/**
 * What each hospital uses of the operator's machines, what that costs, and whether it is within its budget.
 *
 * <p>Start at {@link health.erp.tenancy.metering.Metering}. Rows are the operator's; hospitals see none of it.
 */
@NullMarked
package health.erp.tenancy.metering;

import org.jspecify.annotations.NullMarked;
