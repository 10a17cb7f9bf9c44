package health.erp.core;

import health.erp.core.key.Keys;
import health.erp.core.work.Worker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every module of the hospital stands on: the runtime's own tables and the services built over them. */
public final class Core implements ErpModule {
    private @Nullable Keys keys;

    Core() {}

    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__core.sql", "V2__background.sql", "V4__keys.sql");
    }

    /** What the runtime does by itself once it is started. */
    List<Worker> workers() {
        return List.of();
    }

    /** Seals values, signs messages and makes tokens to search by, with keys of each hospital. */
    public Keys keys() {
        return opened(keys);
    }

    @Override
    public void open(Erp erp) {
        keys = erp.keys();
    }

    private static <S> S opened(@Nullable S service) {
        if (service == null) {
            throw new IllegalStateException("The Erp is not built yet.");
        }
        return service;
    }
}
