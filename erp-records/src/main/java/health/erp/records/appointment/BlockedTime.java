package health.erp.records.appointment;

import health.erp.records.schedule.BlockView;
import java.util.List;

/** Time taken out of a calendar, and the appointments that were in it: they are on the work list now. */
public record BlockedTime(BlockView block, List<AppointmentId> affected) {
    public BlockedTime {
        affected = List.copyOf(affected);
    }
}
