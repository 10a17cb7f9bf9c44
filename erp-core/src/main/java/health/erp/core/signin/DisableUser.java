package health.erp.core.signin;

import jakarta.validation.constraints.NotNull;

/** Keeps a user out until they are enabled again, and ends their sessions. */
public record DisableUser(@NotNull UserId user) {}
