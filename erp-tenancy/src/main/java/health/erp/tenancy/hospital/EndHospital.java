package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Notes that nothing is left of it. */
record EndHospital(@NotNull HospitalId hospital) {}
