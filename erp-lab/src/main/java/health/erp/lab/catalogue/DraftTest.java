package health.erp.lab.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Begins a test; nobody can order it before it is published. */
public record DraftTest(@NotNull TestCode code, @Valid @NotNull TestDefinition definition) {}
