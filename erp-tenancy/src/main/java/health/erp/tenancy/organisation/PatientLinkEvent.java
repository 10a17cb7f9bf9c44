package health.erp.tenancy.organisation;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.List;

/** What can happen to a hospital's side of a link. */
public sealed interface PatientLinkEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES =
            List.of(EventType.of("patient.link.kept", Kept.class), EventType.of("patient.link.revoked", Revoked.class));

    PatientLinkId link();

    PatientId patient();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("patient-link", link().value());
    }

    @Override
    default PatientId subject() {
        return patient();
    }

    /** With consent. */
    record Kept(PatientLinkId link, PatientId patient, Instant at) implements PatientLinkEvent {}

    /** The consent was taken back. */
    record Revoked(PatientLinkId link, PatientId patient, Instant at) implements PatientLinkEvent {}
}
