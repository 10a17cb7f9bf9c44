package health.erp.core.signin;

import jakarta.validation.constraints.NotNull;

/** Ends one's own session. */
record SignOut(@NotNull SessionId session) {}
