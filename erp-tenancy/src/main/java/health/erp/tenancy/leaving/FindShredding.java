package health.erp.tenancy.leaving;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks how a shredding stands. */
public record FindShredding(@NotNull UUID shredding) {}
