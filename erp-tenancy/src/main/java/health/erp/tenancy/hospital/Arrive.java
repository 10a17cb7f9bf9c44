package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Is at this place from now on. */
record Arrive(@NotNull HospitalId hospital, @NotNull HospitalPlacement to) {}
