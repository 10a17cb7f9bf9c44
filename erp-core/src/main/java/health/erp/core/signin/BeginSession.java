package health.erp.core.signin;

import health.erp.core.id.StaffId;
import jakarta.validation.constraints.NotNull;

/** Lets somebody in who proved who they are. */
record BeginSession(@NotNull StaffId staff) {}
