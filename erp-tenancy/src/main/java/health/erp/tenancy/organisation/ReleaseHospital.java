package health.erp.tenancy.organisation;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Lets a hospital leave its organisation. */
public record ReleaseHospital(@NotNull HospitalId hospital) {}
