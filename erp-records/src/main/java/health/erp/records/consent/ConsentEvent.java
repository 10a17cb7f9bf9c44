package health.erp.records.consent;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a consent. */
public sealed interface ConsentEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("consent.requested", Requested.class),
            EventType.of("consent.granted", Granted.class),
            EventType.of("consent.denied", Denied.class),
            EventType.of("consent.revoked", Revoked.class),
            EventType.of("consent.expired", Expired.class),
            EventType.of("consent.records.erased", Erased.class));

    ConsentId consent();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("consent", consent().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** The patient was asked. */
    record Requested(ConsentId consent, PatientId patient, Instant at) implements ConsentEvent {}

    /** The patient agreed. */
    record Granted(ConsentId consent, PatientId patient, Instant dataEraseAt, Instant at) implements ConsentEvent {}

    /** The patient did not agree. */
    record Denied(ConsentId consent, PatientId patient, Instant at) implements ConsentEvent {}

    /** The patient no longer agrees. */
    record Revoked(ConsentId consent, PatientId patient, Instant at) implements ConsentEvent {}

    /** Its time is over, or nobody answered in time. */
    record Expired(ConsentId consent, PatientId patient, Instant at) implements ConsentEvent {}

    /** Something received under it has been erased. */
    record Erased(ConsentId consent, PatientId patient, ReceivedId received, Instant at) implements ConsentEvent {}
}
