/**
 * The test kit: real databases, a settable clock, a runtime on them, and the contracts a host's adapter must keep.
 *
 * <p>Published as the test-jar of erp-core. Start at {@link health.erp.core.testing.OnEachDatabase}.
 */
@NullMarked
package health.erp.core.testing;

import org.jspecify.annotations.NullMarked;
