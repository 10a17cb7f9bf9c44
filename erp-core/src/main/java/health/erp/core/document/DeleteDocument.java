package health.erp.core.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Ends a document that need not be kept any longer. */
public record DeleteDocument(@NotNull UUID document, @NotBlank @Size(max = 400) String reason) {}
