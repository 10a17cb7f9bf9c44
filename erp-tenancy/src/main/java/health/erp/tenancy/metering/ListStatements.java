package health.erp.tenancy.metering;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;

/** Asks for the latest statements of all hospitals in a month. */
public record ListStatements(@NotNull YearMonth month) {}
