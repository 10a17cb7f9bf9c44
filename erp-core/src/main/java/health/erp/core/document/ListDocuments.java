package health.erp.core.document;

import health.erp.core.Page;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a patient's documents, the oldest first.
 *
 * @param after the {@code next} of the page before
 */
public record ListDocuments(@NotNull PatientId patient, @Min(1) @Max(Page.MAX_SIZE) int size, @Nullable UUID after) {}
