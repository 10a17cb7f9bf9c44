/**
 * What is known of drugs, and the checks made with it before one is prescribed or handed out.
 *
 * <p>Start at {@link health.erp.records.drug.DrugChecks}, which is pure. What is known comes through the port
 * {@link health.erp.records.drug.DrugKnowledge}; what a source cannot say is told as not checked, never left out.
 */
@NullMarked
package health.erp.records.drug;

import org.jspecify.annotations.NullMarked;
