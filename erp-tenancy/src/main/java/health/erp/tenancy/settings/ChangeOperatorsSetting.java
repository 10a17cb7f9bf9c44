package health.erp.tenancy.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Sets what counts for a plan or for one hospital; days are of the operator's time zone. */
public record ChangeOperatorsSetting(@NotNull Audience audience, @NotNull @Valid ChangeSetting change) {}
