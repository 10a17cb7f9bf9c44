/**
 * The patient register: who is known to the hospital, and under which number.
 *
 * <p>Start at {@link health.erp.records.patient.Patients}. A patient is registered once, found by any identifier, any
 * beginning of a name, a telephone number or a birth date, and never deleted: a wrong one is deactivated.
 */
@NullMarked
package health.erp.records.patient;

import org.jspecify.annotations.NullMarked;
