package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.time.Instant;

/**
 * How far the making of a hospital has come.
 *
 * @param step the last that is done
 */
public record ProvisioningView(
        HospitalId hospital, ProvisioningStep step, StaffId administrator, Instant begunAt, Instant changedAt) {
    static ProvisioningView of(Provisioning made) {
        return new ProvisioningView(
                made.getId(), made.getStep(), made.getAdministrator(), made.getBegunAt(), made.getChangedAt());
    }
}
