/**
 * Two records of one person become one, and two again.
 *
 * <p>Start at {@link health.erp.records.merge.Merges}. One of the two stays, the other gives its place to it; whatever
 * any module keeps of it goes along. The ledger knows whose each row was, so that a merge that was wrong can be undone
 * years later, with all that was written since.
 */
@NullMarked
package health.erp.records.merge;

import org.jspecify.annotations.NullMarked;
