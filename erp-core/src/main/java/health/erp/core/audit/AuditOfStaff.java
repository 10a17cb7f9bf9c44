package health.erp.core.audit;

import health.erp.core.id.StaffId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Asks what this member of staff did and saw. */
public record AuditOfStaff(@NotNull StaffId staff, @NotNull @Valid AuditWindow window) {}
