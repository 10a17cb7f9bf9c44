package health.erp.tenancy;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.id.HospitalId;
import java.util.List;
import java.util.UUID;

/** The module's tables without its register: all hospitals of a test are at the main place, and have no fence. */
public final class TenancyTables implements ErpModule {
    @Override
    public String name() {
        return "tenancy";
    }

    @Override
    public List<String> migrations() {
        return new Tenancy(new HospitalId(new UUID(0, 1))).migrations();
    }

    @Override
    public void open(Erp erp) {}
}
