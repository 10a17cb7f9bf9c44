package health.erp.records.appointment;

import health.erp.records.appointment.InTheWay.Claimed;
import health.erp.records.schedule.Span;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the one statement that asks for all that may be in the way.
 *
 * @param id of the claim, the block, or the patient's other appointment
 * @param appointment whose the claim is
 */
record Obstacle(
        String kind, UUID id, UUID appointment, Instant start, Instant end, int capacity, @Nullable Instant heldUntil) {
    static final String CLAIM = "claim";
    static final String BLOCK = "block";
    static final String OTHER = "other";

    Claimed claimed() {
        return new Claimed(id, new AppointmentId(appointment), new Span(start, end), capacity, heldUntil);
    }
}
