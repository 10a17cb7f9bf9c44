package health.erp.core;

import health.erp.core.work.Worker;
import java.util.List;

/** What every module of the hospital stands on: the runtime's own tables and the services built over them. */
public final class Core implements ErpModule {
    Core() {}

    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__core.sql", "V2__background.sql");
    }

    /** What the runtime does by itself once it is started. */
    List<Worker> workers() {
        return List.of();
    }

    @Override
    public void open(Erp erp) {}
}
