package health.erp.tenancy.settings;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a setting. */
public sealed interface SettingEvent extends DomainEvent {
    /** As other systems know it. */
    List<EventType> TYPES = List.of(EventType.of("setting.changed", Changed.class));

    /** Another value counts, or will. {@code audience} is itself for what a hospital set for itself. */
    record Changed(UUID id, String setting, String audience, Instant from, @Nullable Instant until, Instant at)
            implements SettingEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("setting", id);
        }
    }
}
