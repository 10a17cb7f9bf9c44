package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Does not leave after all. */
record Stay(@NotNull HospitalId hospital) {}
