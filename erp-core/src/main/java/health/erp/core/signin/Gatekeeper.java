package health.erp.core.signin;

import health.erp.core.Caller;
import health.erp.core.Purpose;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.util.Set;
import java.util.UUID;

/** Who lets people in and out of a hospital: the runtime itself, for somebody who is no caller yet or no longer. */
final class Gatekeeper {
    private static final StaffId NOBODY = new StaffId(new UUID(0, 0));

    static Caller of(HospitalId hospital) {
        return of(hospital, NOBODY);
    }

    static Caller of(HospitalId hospital, StaffId staff) {
        return new Caller(hospital, staff, Set.of(SignInPermission.SIGN_IN), Purpose.SYSADMIN, null);
    }

    private Gatekeeper() {}
}
