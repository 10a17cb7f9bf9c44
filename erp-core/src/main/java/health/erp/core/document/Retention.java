package health.erp.core.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * How long a document must be kept.
 *
 * @param reason the class of the hospital's retention schedule: {@code inpatient}, {@code medico-legal}
 * @param until the last day on which it cannot be deleted
 */
public record Retention(@NotBlank @Size(max = 40) String reason, @NotNull LocalDate until) {}
