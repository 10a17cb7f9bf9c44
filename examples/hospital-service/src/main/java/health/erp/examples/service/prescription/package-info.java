/** Prescriptions, what is wrong with them, and handing out, over HTTP. Start at {@link health.erp.examples.service.prescription.PrescriptionApi}. */
@NullMarked
package health.erp.examples.service.prescription;

import org.jspecify.annotations.NullMarked;
