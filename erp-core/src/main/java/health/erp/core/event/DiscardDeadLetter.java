package health.erp.core.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Gives an event up, so that the aggregate's next ones flow.
 *
 * @param reason a sentence for those who look later; never a patient's data
 */
public record DiscardDeadLetter(@NotNull UUID event, @NotBlank @Size(max = 200) String reason) {}
