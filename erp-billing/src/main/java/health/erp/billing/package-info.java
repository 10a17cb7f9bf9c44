/** The way into billing and finance. Start at {@link health.erp.billing.Billing}. */
@NullMarked
package health.erp.billing;

import org.jspecify.annotations.NullMarked;
