package health.erp.tenancy.leaving;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/** Asks for the exports of a hospital, the newest first. */
public record ListExports(@NotNull HospitalId hospital) {}
