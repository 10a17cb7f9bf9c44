package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Stays where it is. */
record AbortMove(@NotNull HospitalId hospital) {}
