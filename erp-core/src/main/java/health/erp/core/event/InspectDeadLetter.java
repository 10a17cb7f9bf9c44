package health.erp.core.event;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks what is known of an event that could not be delivered. */
public record InspectDeadLetter(@NotNull UUID event) {}
