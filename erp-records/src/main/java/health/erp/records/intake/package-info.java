/**
 * Bringing in people from another system's list, of any length.
 *
 * <p>Start at {@link health.erp.records.intake.PatientIntake}. Reading the file is the host's; what becomes of each
 * person in it is told one by one, and none is lost.
 */
@NullMarked
package health.erp.records.intake;

import org.jspecify.annotations.NullMarked;
