package health.erp.tenancy.settings;

import health.erp.core.Erp;
import health.erp.core.jpa.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps settings. */
final class SettingStore extends Store<Setting, UUID> {
    SettingStore(Erp erp) {
        super(erp, Setting.class);
    }

    Optional<Setting> named(String name, Audience audience) {
        return SettingQueries_.named(em(), name, audience.value()).stream().findFirst();
    }

    List<OperatorsSettings.Row> operators() {
        return SettingQueries_.operators(em());
    }

    OperatorsSettings.Mark mark() {
        return SettingQueries_.mark(em()).get(0);
    }
}
