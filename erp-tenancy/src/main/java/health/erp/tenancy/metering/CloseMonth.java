package health.erp.tenancy.metering;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;

/** States what the month cost each hospital; given again, only what has changed since is stated anew. */
public record CloseMonth(@NotNull YearMonth month) {}
