package health.erp.core.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Keeps a document longer; nothing makes it shorter. */
public record RetainDocument(@NotNull UUID document, @Valid @NotNull Retention retention) {}
