package health.erp.tenancy.metering;

import health.erp.core.Caller;
import health.erp.core.Permission;
import health.erp.core.Purpose;
import health.erp.core.access.AccessPermission;
import health.erp.core.id.HospitalId;
import health.erp.core.job.JobRunner;
import health.erp.tenancy.hospital.HospitalPermission;
import java.util.Set;

/** Who meters by itself, as the audit trail names it. */
final class Machine {
    static Caller of(HospitalId hospital) {
        Set<Permission> permissions =
                Set.of(MeteringPermission.READ_COSTS, HospitalPermission.READ_HOSPITALS, AccessPermission.READ_ACCESS);
        return new Caller(hospital, JobRunner.MACHINE, permissions, Purpose.SYSADMIN, null);
    }

    private Machine() {}
}
