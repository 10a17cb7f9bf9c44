package health.erp.core.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Lifts the hold on a document. */
public record ReleaseDocument(@NotNull UUID document, @NotBlank @Size(max = 400) String reason) {}
