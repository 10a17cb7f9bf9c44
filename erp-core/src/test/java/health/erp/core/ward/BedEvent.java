package health.erp.core.ward;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a bed. */
public sealed interface BedEvent extends DomainEvent {
    /** It was made, for the {@code turn}-th time. */
    record Made(UUID bed, int turn, Kind kind, @Nullable String remark, Instant at) implements BedEvent {
        /** Why. */
        public enum Kind {
            DAILY,
            NEW_PATIENT
        }

        @Override
        public Aggregate aggregate() {
            return new Aggregate("bed", bed);
        }
    }

    /** Its linen was counted. */
    record Counted(UUID bed, int turn, Instant at) implements BedEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("bed-linen", bed);
        }
    }
}
