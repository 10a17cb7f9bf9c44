/** The patient register over HTTP: bodies in, commands; views, bodies out. Start at {@link health.erp.examples.service.patient.PatientApi}. */
@NullMarked
package health.erp.examples.service.patient;

import org.jspecify.annotations.NullMarked;
