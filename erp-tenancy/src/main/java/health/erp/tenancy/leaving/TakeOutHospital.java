package health.erp.tenancy.leaving;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;

/**
 * Writes everything the hospital owns into an export.
 *
 * @param csv whether its rows are also written as CSV, for spreadsheets
 */
public record TakeOutHospital(@NotNull HospitalId hospital, boolean csv) {}
