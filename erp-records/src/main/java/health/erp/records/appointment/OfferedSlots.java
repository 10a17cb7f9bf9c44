package health.erp.records.appointment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times that can be booked, earliest first.
 *
 * @param next where the rest begins; null if there is no rest
 */
public record OfferedSlots(List<FreeSlot> slots, @Nullable Instant next) {
    public OfferedSlots {
        slots = List.copyOf(slots);
    }
}
