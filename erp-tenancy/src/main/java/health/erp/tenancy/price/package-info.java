/**
 * What the use of machines costs, and where that stands beside a budget: rules without a database. Start at
 * {@link health.erp.tenancy.price.PriceList}.
 */
@NullMarked
package health.erp.tenancy.price;

import org.jspecify.annotations.NullMarked;
