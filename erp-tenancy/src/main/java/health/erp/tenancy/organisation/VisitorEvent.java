package health.erp.tenancy.organisation;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;

/** What can happen to somebody who works here from another hospital. Told to the hospital they visit. */
public sealed interface VisitorEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("staff.visitor.welcomed", Welcomed.class), EventType.of("staff.visitor.ended", Ended.class));

    VisitorId visitor();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("visitor", visitor().value());
    }

    /** They may come. */
    record Welcomed(VisitorId visitor, StaffId staff, HospitalId home, Instant at) implements VisitorEvent {}

    /** They may come no longer. */
    record Ended(VisitorId visitor, StaffId staff, Instant at) implements VisitorEvent {}
}
