package health.erp.records;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.records.chart.ChartPermission;
import health.erp.records.chart.Charts;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Patients at one glance. */
final class ChartPart implements ErpModule {
    private @Nullable Charts charts;

    Charts charts() {
        return Records.open(charts);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(ChartPermission.values());
    }

    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.DOCTOR, permissions(),
                StandardRole.NURSE, permissions(),
                StandardRole.PHARMACIST, permissions(),
                StandardRole.RECORDS_OFFICER, permissions());
    }

    @Override
    public void open(Erp erp) {
        charts = new Charts(erp);
    }
}
