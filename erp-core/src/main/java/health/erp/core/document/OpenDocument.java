package health.erp.core.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks for a document's content. */
public record OpenDocument(@NotNull UUID document) {}
