package health.erp.tenancy.organisation;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a group of hospitals. Told to the operator. */
public sealed interface OrganisationEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("organisation.formed", Formed.class),
            EventType.of("organisation.renamed", Renamed.class),
            EventType.of("organisation.hospital.admitted", Admitted.class),
            EventType.of("organisation.hospital.released", Released.class));

    OrganisationId organisation();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("organisation", organisation().value());
    }

    /** There is a new one. */
    record Formed(OrganisationId organisation, @Nullable OrganisationId within, Instant at)
            implements OrganisationEvent {}

    /** It is called otherwise. */
    record Renamed(OrganisationId organisation, Instant at) implements OrganisationEvent {}

    /** A hospital belongs to it. */
    record Admitted(OrganisationId organisation, HospitalId hospital, Instant at) implements OrganisationEvent {}

    /** A hospital no longer belongs to it. */
    record Released(OrganisationId organisation, HospitalId hospital, Instant at) implements OrganisationEvent {}
}
