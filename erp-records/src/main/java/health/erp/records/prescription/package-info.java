/**
 * Drugs prescribed to patients and handed out to them, and what spoke against it.
 *
 * <p>Start at {@link health.erp.records.prescription.Prescriptions}: draft, sign, hold, stop;
 * {@link health.erp.records.prescription.Dispenses} hands out, {@link health.erp.records.prescription.DetectedIssues}
 * has what was warned of. The checks are inside the commands that sign and hand out, so there is no way around them.
 */
@NullMarked
package health.erp.records.prescription;

import org.jspecify.annotations.NullMarked;
