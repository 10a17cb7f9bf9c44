package health.erp.lab.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a test's controls and its instrument stand.
 *
 * @param newest the newest run of controls that was measured by the moment asked about; null if there was none
 */
record GateState(ControlledTest controlled, InstrumentStatus status, Instant since, @Nullable LoggedRun newest) {
    boolean isStoppedAt(Instant measured) {
        return status == InstrumentStatus.OUT_OF_SERVICE && !measured.isBefore(since);
    }
}
