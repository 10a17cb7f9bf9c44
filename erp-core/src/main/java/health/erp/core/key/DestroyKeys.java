package health.erp.core.key;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Agrees to a proposed destruction and carries it out. */
public record DestroyKeys(@NotNull UUID proposal) {}
