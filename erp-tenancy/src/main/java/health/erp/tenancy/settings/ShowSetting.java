package health.erp.tenancy.settings;

import jakarta.validation.constraints.NotNull;

/** Asks what was, is and will be set, and by whom. */
public record ShowSetting(@NotNull String setting) {}
