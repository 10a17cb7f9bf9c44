package health.erp.lab.quality;

import health.erp.core.event.Aggregate;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to an instrument. */
public sealed interface InstrumentEvent extends DomainEvent {
    /** As other systems know them. */
    List<EventType> TYPES = List.of(
            EventType.of("lab.instrument.defined", Defined.class),
            EventType.of("lab.instrument.stopped", Stopped.class),
            EventType.of("lab.instrument.resumed", Resumed.class),
            EventType.of("lab.instrument.calibrated", Calibrated.class));

    InstrumentId instrument();

    @Override
    default Aggregate aggregate() {
        return new Aggregate("lab-instrument", instrument().value());
    }

    /** The laboratory has it. */
    record Defined(InstrumentId instrument, String code, Instant at) implements InstrumentEvent {}

    /** Nothing may be measured on it. */
    record Stopped(InstrumentId instrument, Instant at) implements InstrumentEvent {}

    /** It may be used again, once its controls have shown that. */
    record Resumed(InstrumentId instrument, Instant at) implements InstrumentEvent {}

    /** For some tests or all. */
    record Calibrated(InstrumentId instrument, int calibrations, Instant at) implements InstrumentEvent {}
}
