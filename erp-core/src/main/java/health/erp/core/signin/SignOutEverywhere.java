package health.erp.core.signin;

import health.erp.core.id.StaffId;
import jakarta.validation.constraints.NotNull;

/** Ends all sessions of somebody: one's own, or as whoever looks after the users. */
public record SignOutEverywhere(@NotNull StaffId staff) {}
