package health.erp.lab.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Changes what will be published next; what is in force stays in force. */
public record AmendPanelDraft(@NotNull PanelId panel, int version, @Valid @NotNull PanelDefinition definition) {}
