package health.erp.tenancy.settings;

import jakarta.validation.constraints.NotNull;

/** Asks what the operator set for a plan or a hospital. */
public record ShowOperatorsSetting(@NotNull Audience audience, @NotNull String setting) {}
