package health.erp.tenancy.metering;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import health.erp.core.value.Money;
import health.erp.tenancy.price.BudgetState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to what a hospital costs. Told to the operator. */
public sealed interface MeteringEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("hospital.budget.reached", Reached.class),
            EventType.of("hospital.budget.decided", Decided.class),
            EventType.of("hospital.month.closed", Closed.class));

    /** The one it happened to. */
    HospitalId hospital();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("hospital-cost", hospital().value());
    }

    /** It came so far with its budget of the month: 2026-11. */
    record Reached(HospitalId hospital, String month, BudgetState state, Money cost, Money budget, Instant at)
            implements MeteringEvent {}

    /** Somebody decided about its budget; {@code budget} is the new one, if there is one. */
    record Decided(HospitalId hospital, String month, BudgetChoice choice, @Nullable Money budget, Instant at)
            implements MeteringEvent {}

    /** Its statement of the month is there; revision 2 and on correct the one before. */
    record Closed(HospitalId hospital, String month, int revision, Money total, Instant at) implements MeteringEvent {}
}
