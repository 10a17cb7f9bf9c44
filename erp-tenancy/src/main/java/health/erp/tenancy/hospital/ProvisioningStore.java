package health.erp.tenancy.hospital;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Store;

/** Finds and keeps how far hospitals are made. */
final class ProvisioningStore extends Store<Provisioning, HospitalId> {
    ProvisioningStore(Erp erp) {
        super(erp, Provisioning.class);
    }
}
