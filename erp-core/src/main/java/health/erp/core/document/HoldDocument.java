package health.erp.core.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Forbids to delete a document, whatever its retention: there is a dispute or an inquiry. */
public record HoldDocument(@NotNull UUID document, @NotBlank @Size(max = 400) String reason) {}
