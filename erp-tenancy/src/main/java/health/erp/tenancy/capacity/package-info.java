/**
 * How many machines so many hospitals take, and what that costs each: from measured pieces of work and a hospital's size,
 * with every assumption said. Start at {@link health.erp.tenancy.capacity.CapacityPlan}.
 */
@NullMarked
package health.erp.tenancy.capacity;

import org.jspecify.annotations.NullMarked;
