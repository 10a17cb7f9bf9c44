/**
 * Work to be done later or again and again, in the hospital's name.
 *
 * <p>A module declares {@link health.erp.core.job.JobType}s in its door; a use case schedules one in its transaction with
 * {@link health.erp.core.job.Jobs}. Whatever node takes it, its effect commits once.
 */
@NullMarked
package health.erp.core.job;

import org.jspecify.annotations.NullMarked;
