package health.erp.lab.result;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.ReagentLotId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to results that came into doubt after they had gone out. */
public sealed interface LookBackEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.look-back.begun", Begun.class), EventType.of("lab.look-back.closed", Closed.class));

    LookBackId lookBack();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-look-back", lookBack().value());
    }

    /**
     * Somebody has to look at what went out.
     *
     * @param test of a rejected control, else null
     * @param lot that was recalled, else null
     * @param since when the last control was in order; null if none ever was
     */
    record Begun(
            LookBackId lookBack,
            LookBackCause cause,
            InstrumentId instrument,
            @Nullable TestCode test,
            @Nullable ReagentLotId lot,
            @Nullable Instant since,
            Instant at)
            implements LookBackEvent {}

    /** Somebody has looked. */
    record Closed(LookBackId lookBack, LookBackCause cause, Instant at) implements LookBackEvent {}
}
