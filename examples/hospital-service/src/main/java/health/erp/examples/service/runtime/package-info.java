/** Puts the library into Spring: its runtime as a bean, its transactions, its tables and the host's own. Start at {@link health.erp.examples.service.runtime.ErpConfiguration}. */
@NullMarked
package health.erp.examples.service.runtime;

import org.jspecify.annotations.NullMarked;
