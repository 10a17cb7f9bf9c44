/**
 * Calling somebody at once about a result that may cost a life. Start at {@link health.erp.lab.critical.CriticalCalls}.
 *
 * <p>A call is opened by the verification of the result, in its transaction, and stays open until somebody was told, read it
 * back, and that is on record; or until it is on record why nobody could be. Time that passes escalates it. Uses orders and
 * results. 3.6
 */
@NullMarked
package health.erp.lab.critical;

import org.jspecify.annotations.NullMarked;
