package health.erp.records.location;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.value.Period;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a bed and its room: what every answer about its state is derived from. R-BED-2
 *
 * @param claims that count, of the bed
 * @param neighbours who lies in the other beds of the room
 * @param cleaning stage of the open cleaning; null when the bed is clean
 * @param windows planned or begun maintenance
 */
public record BedSituation(
        LocationView bed,
        LocationView ward,
        List<Claim> claims,
        List<Claim> neighbours,
        @Nullable CleaningStage cleaning,
        List<Window> windows) {
    public BedSituation {
        claims = List.copyOf(claims);
        neighbours = List.copyOf(neighbours);
        windows = List.copyOf(windows);
    }

    /** One place of a bed. */
    record Spot(LocationId bed, LocationId ward, int place) {}

    /** What takes a place of the bed, as far as anybody outside needs to know. */
    public record Claim(
            UUID id,
            LocationId bed,
            LocationId ward,
            int place,
            BedClaim.Kind kind,
            @Nullable EncounterId encounter,
            Period period,
            Period plannedPeriod,
            @Nullable String cohort) {}

    /** When work on the bed is planned. */
    public record Window(UUID id, Period period) {}

    /** The state at a moment that is not past. */
    public BedStatus status(Instant now) {
        return BedStatus.of(
                isClosed(now),
                capacity() - taken(BedClaim.Kind.OCCUPANCY, now),
                taken(BedClaim.Kind.RESERVATION, now),
                cleaning,
                cohort(now).isPresent());
    }

    public boolean isClosed(Instant now) {
        return bed.status() != LocationStatus.ACTIVE
                || ward.status() != LocationStatus.ACTIVE
                || taken(BedClaim.Kind.CLOSURE, now) > 0;
    }

    /** What those are isolated for with whom the next one here would share the room; at most one thing. */
    public Optional<String> cohort(Instant now) {
        return roommates(now).stream()
                .map(Claim::cohort)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Who shares the room at the moment, and the bed if several may. */
    public List<Claim> roommates(Instant now) {
        return Stream.concat(claims.stream(), neighbours.stream())
                .filter(c -> c.kind() == BedClaim.Kind.OCCUPANCY && c.period().contains(now))
                .toList();
    }

    /**
     * The first place nobody has for the whole of this time.
     *
     * @param holder whose own claims do not stand in the way
     */
    public Optional<Integer> freePlace(Period wanted, @Nullable EncounterId holder) {
        return IntStream.rangeClosed(1, capacity())
                .filter(place -> blockers(place, wanted, holder).isEmpty())
                .boxed()
                .findFirst();
    }

    /** What stands in the way at all places; empty if one is free. */
    public List<Claim> blockers(Period wanted, @Nullable EncounterId holder) {
        return freePlace(wanted, holder).isPresent()
                ? List.of()
                : claims.stream()
                        .filter(c -> blocks(c, wanted, holder))
                        .sorted(Comparator.comparing(c -> c.period().start()))
                        .toList();
    }

    /** Whether nobody takes this very place in that time but one claim. */
    public boolean isFree(int place, Period wanted, UUID except) {
        return claims.stream()
                .noneMatch(c -> c.place() == place
                        && !c.id().equals(except)
                        && c.period().overlaps(wanted));
    }

    /** The first planned work a stay of this length would run into. R-BED-4 */
    public Optional<Window> closesDuring(Period planned) {
        return windows.stream().filter(w -> w.period().overlaps(planned)).findFirst();
    }

    /** Kept for this encounter at the moment. */
    public Optional<Claim> reservation(EncounterId encounter, Instant now) {
        return claims.stream()
                .filter(c -> c.kind() == BedClaim.Kind.RESERVATION
                        && encounter.equals(c.encounter())
                        && c.period().contains(now))
                .findFirst();
    }

    private List<Claim> blockers(int place, Period wanted, @Nullable EncounterId holder) {
        return claims.stream()
                .filter(c -> c.place() == place && blocks(c, wanted, holder))
                .toList();
    }

    /** A reservation that has run out ends before what is wanted begins, and so expires by itself. R-BED-3 */
    private static boolean blocks(Claim claim, Period wanted, @Nullable EncounterId holder) {
        var isOwnReservation =
                claim.kind() == BedClaim.Kind.RESERVATION && holder != null && holder.equals(claim.encounter());
        return !isOwnReservation && claim.period().overlaps(wanted);
    }

    private int taken(BedClaim.Kind kind, Instant now) {
        return (int) claims.stream()
                .filter(c -> c.kind() == kind && c.period().contains(now))
                .count();
    }

    public LocationId wardId() {
        return ward.id();
    }

    int capacity() {
        return Objects.requireNonNull(bed.bedTraits()).capacity();
    }
}
