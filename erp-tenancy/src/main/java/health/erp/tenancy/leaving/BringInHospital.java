package health.erp.tenancy.leaving;

import health.erp.tenancy.hospital.HospitalPlacement;
import jakarta.validation.constraints.NotNull;

/** Brings a hospital in from an export, to where none of its rows are; provision it then under its own id. */
public record BringInHospital(@NotNull HospitalPlacement placement) {}
