package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Sets out for this place. */
record BeginMove(@NotNull HospitalId hospital, @NotNull HospitalPlacement to) {}
