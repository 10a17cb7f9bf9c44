package health.erp.core.event;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Has an event tried again now, for instance after its consumer was mended. */
public record RetryDeadLetter(@NotNull UUID event) {}
