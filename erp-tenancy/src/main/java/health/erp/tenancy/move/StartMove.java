package health.erp.tenancy.move;

import health.erp.core.id.HospitalId;
import health.erp.tenancy.hospital.HospitalPlacement;
import jakarta.validation.constraints.NotNull;

/** Take this hospital there. */
public record StartMove(@NotNull HospitalId hospital, @NotNull HospitalPlacement to) {}
