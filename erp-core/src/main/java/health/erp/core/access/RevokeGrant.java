package health.erp.core.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Takes a role back from somebody, at once. */
public record RevokeGrant(@NotNull GrantId grant, @NotBlank @Size(max = 200) String reason) {}
