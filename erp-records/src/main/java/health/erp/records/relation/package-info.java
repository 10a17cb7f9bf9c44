/**
 * Whom a patient belongs to: family and friends the hospital may call, a guardian who decides, and who pays.
 *
 * <p>Start at {@link health.erp.records.relation.Relations} and {@link health.erp.records.relation.Coverages}. Nothing is
 * deleted: what ends gets its last day, what never was so is marked as entered in error.
 */
@NullMarked
package health.erp.records.relation;

import org.jspecify.annotations.NullMarked;
