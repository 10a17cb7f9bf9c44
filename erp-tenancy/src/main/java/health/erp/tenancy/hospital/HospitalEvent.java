package health.erp.tenancy.hospital;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Everything that can happen to a hospital's entry in the register. Told to the operator. */
public sealed interface HospitalEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("hospital.registered", Registered.class),
            EventType.of("hospital.amended", Amended.class),
            EventType.of("hospital.status.changed", StatusChanged.class),
            EventType.of("hospital.moved", Moved.class));

    /** The one it happened to. */
    HospitalId hospital();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("hospital", hospital().value());
    }

    /** It is in the register; it works once it is ACTIVE. */
    record Registered(HospitalId hospital, String code, Instant at) implements HospitalEvent {}

    /** What the register says of it changed; {@code changed} names the parts: legalName, gstin, zone, languages, plan. */
    record Amended(HospitalId hospital, Set<String> changed, Instant at) implements HospitalEvent {}

    /** It is in another part of its life. */
    record StatusChanged(HospitalId hospital, HospitalStatus before, HospitalStatus now, Instant at)
            implements HospitalEvent {}

    /** Its rows are elsewhere from this epoch on. */
    record Moved(HospitalId hospital, long epoch, Instant at) implements HospitalEvent {}
}
