package health.erp.lab.catalogue;

import jakarta.validation.constraints.NotNull;

/** Shows a panel. */
public record FindPanel(@NotNull PanelId panel) {}
