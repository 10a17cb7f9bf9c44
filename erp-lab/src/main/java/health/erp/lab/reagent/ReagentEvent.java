package health.erp.lab.reagent;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.ItemId;
import health.erp.lab.quality.ControlRunId;
import health.erp.lab.quality.InstrumentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a lot of a reagent on an instrument. */
public sealed interface ReagentEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.reagent.received", Received.class),
            EventType.of("lab.reagent.accepted", Accepted.class),
            EventType.of("lab.reagent.refused", Refused.class),
            EventType.of("lab.reagent.opened", Opened.class),
            EventType.of("lab.reagent.consumed", Consumed.class),
            EventType.of("lab.reagent.recalled", Recalled.class));

    ReagentLotId lot();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-reagent-lot", lot().value());
    }

    /** It is on the instrument. */
    record Received(
            ReagentLotId lot,
            ItemId item,
            String number,
            InstrumentId instrument,
            BigDecimal quantity,
            String unit,
            Instant at)
            implements ReagentEvent {}

    /** It may be used for patients' specimens. */
    record Accepted(
            ReagentLotId lot,
            ItemId item,
            String number,
            InstrumentId instrument,
            @Nullable ControlRunId proof,
            Instant at)
            implements ReagentEvent {}

    /** It was not fit. */
    record Refused(ReagentLotId lot, ItemId item, String number, InstrumentId instrument, Instant at)
            implements ReagentEvent {}

    /** It is in use. */
    record Opened(
            ReagentLotId lot, ItemId item, String number, InstrumentId instrument, LocalDate goodUntil, Instant at)
            implements ReagentEvent {}

    /**
     * Something is gone of it. For the inventory.
     *
     * @param run null for what was thrown away
     */
    record Consumed(
            ReagentUseId use,
            UseKind kind,
            ItemId item,
            ReagentLotId lot,
            String number,
            InstrumentId instrument,
            @Nullable RunId run,
            BigDecimal quantity,
            String unit,
            Instant at)
            implements ReagentEvent {}

    /** Nothing may be taken of it any more, and what it was used for is in doubt. */
    record Recalled(ReagentLotId lot, ItemId item, String number, InstrumentId instrument, Instant at)
            implements ReagentEvent {}
}
