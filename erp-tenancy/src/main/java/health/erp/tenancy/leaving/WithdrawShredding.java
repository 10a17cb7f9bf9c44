package health.erp.tenancy.leaving;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Gives a proposal up, as long as nothing was destroyed. */
public record WithdrawShredding(@NotNull UUID shredding) {}
