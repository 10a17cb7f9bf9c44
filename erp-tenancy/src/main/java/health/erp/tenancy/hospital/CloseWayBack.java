package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Notes that its shredding has begun. */
record CloseWayBack(@NotNull HospitalId hospital) {}
