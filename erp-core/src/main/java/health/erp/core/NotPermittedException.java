package health.erp.core;

import health.erp.core.id.StaffId;

/** The caller lacks the permission. */
public final class NotPermittedException extends ErpException {
    public NotPermittedException(StaffId staff, Permission permission) {
        super(
                "erp.notPermitted",
                "The staff member (%s) lacks the permission (%s).".formatted(staff, permission.name()));
    }
}
