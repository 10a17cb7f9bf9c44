package health.erp.tenancy.leaving;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Reads an export again, and compares it with its manifest. */
public record CheckExport(@NotNull UUID export) {}
