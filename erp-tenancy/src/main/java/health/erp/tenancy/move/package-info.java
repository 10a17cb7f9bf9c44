/**
 * Moving a hospital to another place while it works: to a schema or a database of its own, and back. Start at
 * {@link health.erp.tenancy.move.Moves}. Uses the register of hospitals, and the rows, which know how to carry them.
 */
@NullMarked
package health.erp.tenancy.move;

import org.jspecify.annotations.NullMarked;
