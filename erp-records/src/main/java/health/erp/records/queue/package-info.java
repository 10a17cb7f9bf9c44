/**
 * Who waits in front of which door today, and who is next: start at {@link health.erp.records.queue.TokenQueues}.
 *
 * <p>Everybody who comes gets a number, from 1 each day by the hospital's clocks. The waiting room sees numbers, never
 * names.
 */
@NullMarked
package health.erp.records.queue;

import org.jspecify.annotations.NullMarked;
