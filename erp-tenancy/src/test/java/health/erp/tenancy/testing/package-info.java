/** Runtimes with an operator and hospitals, for tests. */
@NullMarked
package health.erp.tenancy.testing;

import org.jspecify.annotations.NullMarked;
