package health.erp.lab.quality;

import java.time.Instant;

/** How a test's controls and its instrument stand. */
record GateState(ControlledTest controlled, InstrumentStatus status, Instant since) {
    boolean isStoppedAt(Instant measured) {
        return status == InstrumentStatus.OUT_OF_SERVICE && !measured.isBefore(since);
    }
}
