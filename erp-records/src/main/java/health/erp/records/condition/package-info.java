/**
 * Problems and diagnoses: what a patient suffers from, by code of ICD-10.
 *
 * <p>Start at {@link health.erp.records.condition.Conditions}. A condition is on the patient's problem list, or is the
 * diagnosis of one encounter; it is never deleted, only refuted or marked as an error.
 */
@NullMarked
package health.erp.records.condition;

import org.jspecify.annotations.NullMarked;
