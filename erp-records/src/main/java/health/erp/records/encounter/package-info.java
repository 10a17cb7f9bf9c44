/**
 * Contacts of patients with the hospital: visits, emergencies, stays, calls. FHIR R4 Encounter.
 *
 * <p>Start at {@link health.erp.records.encounter.Encounters}. An inpatient encounter begins and ends with an admission,
 * which keeps it through {@link health.erp.records.encounter.InpatientEncounters}; a patient has at most one that is
 * open.
 */
@NullMarked
package health.erp.records.encounter;

import org.jspecify.annotations.NullMarked;
