package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Keeps, with the patient's consent, that the other hospital has the same person as a patient. */
public record OfferLink(@NotNull PatientId patient, @NotNull HospitalId other, @NotNull @Valid Consent consent) {}
