/**
 * Stays in the hospital: admitting, moving, discharging, and taking each of it back. HL7 v2 ADT.
 *
 * <p>Start at {@link health.erp.records.admission.Admissions}. A stay is an inpatient encounter with its movements, which are
 * only added to, and its claims on beds, which never overlap. Who is where at any moment is derived from them:
 * {@link health.erp.records.admission.WardStatistics}, {@link health.erp.records.admission.BedBoard}.
 */
@NullMarked
package health.erp.records.admission;

import org.jspecify.annotations.NullMarked;
