package health.erp.tenancy.leaving;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Agrees, for the hospital of the caller, to what the operator proposed. */
public record AgreeToShredding(@NotNull UUID shredding) {}
