package health.erp.core.audit;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others want to know when somebody broke the glass. */
public sealed interface EmergencyEvent extends DomainEvent {
    EventType GLASS_BROKEN = EventType.of("access.glass-broken", GlassBroken.class);
    EventType GLASS_REVIEWED = EventType.of("access.glass-reviewed", GlassReviewed.class);
    List<EventType> TYPES = List.of(GLASS_BROKEN, GLASS_REVIEWED);

    /**
     * Somebody broke the glass for a patient until {@code expiresAt}, or used for a single call a permission they lack, to
     * find out who somebody is; {@code entry} is then the one of the audit trail.
     *
     * @param urgent whether somebody should look at once; null of one told before there was this
     */
    record GlassBroken(
            UUID entry,
            StaffId staff,
            String action,
            String permission,
            @Nullable PatientId patient,
            Instant at,
            @Nullable EmergencyReason code,
            @Nullable Instant expiresAt,
            @Nullable Boolean urgent)
            implements EmergencyEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("emergency", entry);
        }

        @Override
        public @Nullable PatientId subject() {
            return patient;
        }
    }

    /** Somebody else judged whether that was right. */
    record GlassReviewed(UUID entry, StaffId reviewer, Verdict verdict, Instant at) implements EmergencyEvent {
        @Override
        public Aggregate aggregate() {
            return new Aggregate("emergency", entry);
        }
    }
}
