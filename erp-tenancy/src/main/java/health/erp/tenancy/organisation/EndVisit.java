package health.erp.tenancy.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Lets them work here no longer. */
public record EndVisit(@NotNull VisitorId visitor, @NotBlank @Size(max = 200) String reason) {}
