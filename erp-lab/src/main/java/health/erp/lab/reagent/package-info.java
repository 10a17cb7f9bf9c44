/**
 * What measuring uses up: recipes of tests, lots of reagents on instruments, and the ledger of what was taken of them.
 *
 * <p>Start at {@link health.erp.lab.reagent.ReagentUses}: a run takes what its recipe says from the lots that expire first, when it
 * is made and not when its result is released. A lot that is not accepted, expired, open too long or recalled gives nothing. What
 * was taken is told to the inventory by events; which runs a recalled lot went into is one question.
 */
@NullMarked
package health.erp.lab.reagent;

import org.jspecify.annotations.NullMarked;
