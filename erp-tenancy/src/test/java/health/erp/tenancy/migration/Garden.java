package health.erp.tenancy.migration;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import java.util.List;

/** A module that gets another migration with its next version. */
final class Garden implements ErpModule {
    private final List<String> files;

    Garden(String... files) {
        this.files = List.of(files);
    }

    @Override
    public String name() {
        return "garden";
    }

    @Override
    public List<String> migrations() {
        return files;
    }

    @Override
    public void open(Erp erp) {}
}
