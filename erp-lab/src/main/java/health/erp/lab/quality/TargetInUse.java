package health.erp.lab.quality;

import java.util.Map;
import java.util.Objects;

/** What is expected at a level, and of which lot. */
record TargetInUse(ControlTarget target, ControlLot lot) {
    static TargetInUse of(ControlTarget target, Map<ControlLotId, ControlLot> lots) {
        return new TargetInUse(target, Objects.requireNonNull(lots.get(target.getLot())));
    }
}
