package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Asks for one hospital. */
record FindHospital(@NotNull HospitalId hospital) {}
