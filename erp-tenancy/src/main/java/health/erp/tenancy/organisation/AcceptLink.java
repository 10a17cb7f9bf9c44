package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Keeps the other side of a link.
 *
 * @param link what the other hospital, or the patient, brought
 * @param from the hospital that offered it
 * @param patient the person in this hospital
 */
public record AcceptLink(
        @NotNull PatientLinkId link,
        @NotNull HospitalId from,
        @NotNull PatientId patient,
        @NotNull @Valid Consent consent) {}
