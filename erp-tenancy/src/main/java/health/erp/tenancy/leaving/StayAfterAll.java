package health.erp.tenancy.leaving;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Keeps a hospital that was to leave; what was agreed about its end is void. */
public record StayAfterAll(@NotNull HospitalId hospital) {}
