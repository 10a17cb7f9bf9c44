package health.erp.core.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks what is known of a document. */
public record FindDocument(@NotNull UUID document) {}
