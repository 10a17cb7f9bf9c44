package health.erp.core.signin;

import jakarta.validation.constraints.NotNull;

/** Lets a user in again who was disabled, or shut out for wrong passwords. */
public record EnableUser(@NotNull UserId user) {}
