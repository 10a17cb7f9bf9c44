package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Takes a hospital that is in no organisation into this one. */
public record AdmitHospital(@NotNull OrganisationId organisation, @NotNull HospitalId hospital) {}
