package health.erp.lab.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Begins a panel; nobody can order it before it is published. */
public record DraftPanel(@NotNull PanelCode code, @Valid @NotNull PanelDefinition definition) {}
