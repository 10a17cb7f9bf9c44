package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;

/** Asks for the latest statement of a hospital's month. */
public record FindStatement(@NotNull HospitalId hospital, @NotNull YearMonth month) {}
