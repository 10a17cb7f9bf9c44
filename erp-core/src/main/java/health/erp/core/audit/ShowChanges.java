package health.erp.core.audit;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks for the values before and after, in one entry of the audit trail. */
public record ShowChanges(@NotNull UUID entry) {}
