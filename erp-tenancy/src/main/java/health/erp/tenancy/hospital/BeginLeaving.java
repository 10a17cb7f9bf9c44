package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Begins to take its rows out. */
record BeginLeaving(@NotNull HospitalId hospital) {}
