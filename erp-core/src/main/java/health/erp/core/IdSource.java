package health.erp.core;

import java.util.UUID;

/** Port: where ids come from. They must be UUID version 7: new rows then land side by side on disk. */
@FunctionalInterface
public interface IdSource {
    UUID next();
}
