package health.erp.core;

import java.util.List;

/** The runtime's own tables: outbox, audit trail, number series. */
final class CoreModule implements ErpModule {
    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__core.sql");
    }

    @Override
    public void open(Erp erp) {}
}
