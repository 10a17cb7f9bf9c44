package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Where else the person is a patient.
 *
 * @param patient as whom; null where the consent does not hold there, or that hospital does not answer now
 */
public record LinkedPatient(PatientLinkId link, HospitalId hospital, @Nullable PatientId patient) {}
