package health.erp.core;

import health.erp.core.id.LocationId;
import health.erp.core.id.StaffId;

/** The caller lacks the permission. */
public final class NotPermittedException extends ErpException {
    public NotPermittedException(StaffId staff, Permission permission) {
        super(
                "erp.notPermitted",
                "The staff member (%s) lacks the permission (%s).".formatted(staff, permission.name()));
    }

    /** ... for this ward. */
    public NotPermittedException(StaffId staff, Permission permission, LocationId ward) {
        super(
                "erp.notPermitted",
                "The staff member (%s) lacks the permission (%s) for the location (%s)."
                        .formatted(staff, permission.name(), ward));
    }

    /** Somebody who cannot say who they are. */
    public NotPermittedException(String code, String message) {
        super(code, message);
    }
}
