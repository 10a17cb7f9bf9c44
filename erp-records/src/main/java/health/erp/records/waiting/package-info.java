/**
 * Who would like to come sooner, or found nothing free: start at {@link health.erp.records.waiting.WaitingList}.
 *
 * <p>When a time becomes free, the list says whom it suits, the most urgent and longest waiting first; it is held for one
 * of them until they say yes.
 */
@NullMarked
package health.erp.records.waiting;

import org.jspecify.annotations.NullMarked;
