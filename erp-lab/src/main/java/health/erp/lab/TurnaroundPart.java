package health.erp.lab;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.lab.turnaround.TurnaroundPermission;
import health.erp.lab.turnaround.Turnarounds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long tests take. */
final class TurnaroundPart implements ErpModule {
    private final CataloguePart catalogue;
    private @Nullable Turnarounds turnarounds;

    TurnaroundPart(CataloguePart catalogue) {
        this.catalogue = catalogue;
    }

    Turnarounds turnarounds() {
        return Lab.open(turnarounds);
    }

    @Override
    public String name() {
        return Lab.NAME;
    }

    @Override
    public List<String> migrations() {
        return List.of("V4__turnaround.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(TurnaroundPermission.values());
    }

    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.PATHOLOGIST, permissions(),
                StandardRole.LAB_TECHNICIAN, permissions(),
                StandardRole.ADMINISTRATOR, permissions());
    }

    @Override
    public void open(Erp erp) {
        turnarounds = new Turnarounds(erp, catalogue.published());
    }
}
