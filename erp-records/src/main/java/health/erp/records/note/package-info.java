/**
 * What doctors and nurses write: drafted, signed, and from then on only added to.
 *
 * <p>Start at {@link health.erp.records.note.Notes}. What was signed is never changed, in the database neither: an
 * amendment, an addendum, a second signature or that it was an error follow it, each bound to what it follows by a hash.
 */
@NullMarked
package health.erp.records.note;

import org.jspecify.annotations.NullMarked;
