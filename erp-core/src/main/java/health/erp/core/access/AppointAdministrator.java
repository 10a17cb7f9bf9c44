package health.erp.core.access;

import health.erp.core.id.StaffId;
import jakarta.validation.constraints.NotNull;

/** Makes somebody the first administrator of a hospital where nobody has a role yet. */
public record AppointAdministrator(@NotNull StaffId staff) {}
