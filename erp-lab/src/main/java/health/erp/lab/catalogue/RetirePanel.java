package health.erp.lab.catalogue;

import jakarta.validation.constraints.NotNull;

/** Takes the panel out of what can be ordered; its tests stay. */
public record RetirePanel(@NotNull PanelId panel, int version) {}
