package health.erp.records.appointment;

import health.erp.records.schedule.BlockId;
import health.erp.records.schedule.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in the way of a wish at one resource.
 *
 * @param others of the patient, at that time
 * @param blocks of the resource, or of all
 * @param claims of the resource, holds that have run out among them
 */
record InTheWay(List<AppointmentId> others, List<BlockId> blocks, List<Claimed> claims) {

    static InTheWay of(List<Obstacle> found) {
        return new InTheWay(
                ids(found, Obstacle.OTHER).map(AppointmentId::new).toList(),
                ids(found, Obstacle.BLOCK).map(BlockId::new).toList(),
                found.stream()
                        .filter(one -> one.kind().equals(Obstacle.CLAIM))
                        .map(Obstacle::claimed)
                        .sorted((one, other) -> one.taken().compareTo(other.taken()))
                        .toList());
    }

    private static Stream<UUID> ids(List<Obstacle> found, String kind) {
        return found.stream().filter(one -> one.kind().equals(kind)).map(Obstacle::id);
    }

    /** Time an appointment takes of the resource. */
    record Claimed(UUID id, AppointmentId appointment, Span taken, int capacity, @Nullable Instant heldUntil) {
        static Claimed of(AppointmentClaim claim) {
            return new Claimed(
                    claim.getId(), claim.getAppointment(), claim.getTaken(), claim.getCapacity(), claim.getHeldUntil());
        }

        boolean hasExpired(Instant now) {
            return heldUntil != null && !heldUntil.isAfter(now);
        }
    }
}
