package health.erp.lab.catalogue;

import jakarta.validation.constraints.NotNull;

/** Makes the draft the version that is ordered by from now on. */
public record PublishPanel(@NotNull PanelId panel, int version) {}
