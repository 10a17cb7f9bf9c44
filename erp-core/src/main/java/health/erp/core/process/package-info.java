/**
 * Work of several steps that ends all done or all undone.
 *
 * <p>A module declares a {@link health.erp.core.process.ProcessType} in its door and starts one with
 * {@link health.erp.core.process.Processes}. Each step is one transaction, driven by a job.
 */
@NullMarked
package health.erp.core.process;

import org.jspecify.annotations.NullMarked;
