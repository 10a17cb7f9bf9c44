package health.erp.records.location;

import static health.erp.records.location.LocationMapper.MAPPER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims the time of beds. Everything here is part of a use case, mostly of the admission, which has asked for the permission
 * and the audit; outside one there is no transaction and it fails.
 *
 * <p>Whoever is to claim a bed locks its row first, so that a question after that has an answer that holds. PostgreSQL
 * refuses what would overlap besides.
 */
public final class Beds {
    /** Nobody corrects the past further back than that. */
    private static final Duration FAR_BACK = Duration.ofDays(40);

    private final Erp erp;
    private final LocationStore locations;
    private final ClaimStore claims;
    private final HousekeepingStore tasks;

    public Beds(Erp erp) {
        this.erp = erp;
        this.locations = new LocationStore(erp);
        this.claims = new ClaimStore(erp);
        this.tasks = new HousekeepingStore(erp);
    }

    /** The bed as it is, and stays until the transaction ends. */
    public BedSituation lock(Caller caller, LocationId bed) {
        return situation(locations.locked(bed));
    }

    /** Who lies where, for stays. */
    public List<BedSituation.Claim> ofEncounter(Caller caller, EncounterId encounter) {
        return claims.ofEncounter(encounter).stream().map(MAPPER::toView).toList();
    }

    /** Beds of the ward somebody could have from this moment on. */
    public List<LocationId> free(Caller caller, LocationId ward, Instant from) {
        var taken = claims.placesTaken(ward, from);
        var dirty = tasks.openIn(ward).stream().map(HousekeepingTask::getBed).toList();
        return locations.bedsOf(ward).stream()
                .filter(b -> b.getStatus() == LocationStatus.ACTIVE && !dirty.contains(b.getId()))
                .filter(b -> taken.getOrDefault(b.getId(), 0)
                        < Objects.requireNonNull(b.getBedTraits()).capacity())
                .map(Location::getId)
                .toList();
    }

    /** Somebody lies here from then on; what was kept for that one is used up. */
    public BedSituation.Claim occupy(
            Caller caller,
            BedSituation bed,
            EncounterId encounter,
            Instant from,
            @Nullable Instant expectedUntil,
            @Nullable String cohort) {
        bed.claims().stream()
                .filter(c -> c.kind() == BedClaim.Kind.RESERVATION && encounter.equals(c.encounter()))
                .filter(c -> c.period().overlaps(Period.startingAt(from)))
                .forEach(c -> claims.require(c.id()).end(from));
        var place = bed.freePlace(Period.startingAt(from), encounter).orElseThrow();
        claims.flush(); // what ends has ended when the database looks whether this overlaps
        var claim = BedClaim.occupancy(
                erp.newId(),
                new BedSituation.Spot(bed.bed().id(), bed.wardId(), place),
                encounter,
                from,
                expectedUntil,
                cohort);
        claims.add(claim);
        erp.publish(new LocationEvent.Occupied(claim.getBed(), claim.getWard(), encounter, from));
        return MAPPER.toView(claim);
    }

    /** Kept for somebody until then, and no longer: nobody has to end it. R-BED-3 */
    public BedSituation.Claim reserve(Caller caller, BedSituation bed, @Nullable EncounterId encounter, Instant until) {
        var place = bed.freePlace(new Period(erp.now(), until), null).orElseThrow();
        var claim = BedClaim.reservation(
                erp.newId(), new BedSituation.Spot(bed.bed().id(), bed.wardId(), place), encounter, erp.now(), until);
        claims.add(claim);
        return MAPPER.toView(claim);
    }

    /** No longer kept. */
    public void letGo(Caller caller, UUID reservation) {
        var claim = claims.require(reservation);
        if (claim.getKind() != BedClaim.Kind.RESERVATION) {
            throw new NotFoundException("reservation", reservation);
        }
        if (claim.getPeriod().contains(erp.now())) {
            claim.end(erp.now());
        }
    }

    /** Nobody lies here any more, and the bed is to be cleaned. */
    public void vacate(Caller caller, UUID claimId, Instant at) {
        var claim = claims.require(claimId);
        claim.end(at);
        claims.flush();
        clean(claim.getBed(), claim.getWard(), claim.getCohort() != null);
        released(claim, at);
    }

    /** The patient never lay here. */
    public void annul(Caller caller, UUID claimId) {
        var claim = claims.require(claimId);
        claim.annul();
        claims.flush();
        released(claim, erp.now());
    }

    /** The patient still lies here, as if the end had never been. */
    public void resume(Caller caller, BedSituation bed, UUID claimId) {
        var claim = claims.require(claimId);
        var since = Objects.requireNonNull(claim.getEndsAt());
        claim.resume();
        claims.flush();
        tasks.openOf(bed.bed().id()).ifPresent(t -> t.cancel(erp.now()));
        erp.publish(new LocationEvent.Occupied(
                claim.getBed(), claim.getWard(), Objects.requireNonNull(claim.getEncounter()), since));
    }

    /** When the patient is thought to leave is known better now. */
    public void expect(Caller caller, UUID claimId, @Nullable Instant until) {
        claims.require(claimId).expectUntil(until);
    }

    /** Every place of the bed is closed from now on. */
    void close(Caller caller, BedSituation bed) {
        for (int place = 1; place <= bed.capacity(); place++) {
            claims.add(BedClaim.closure(
                    erp.newId(), new BedSituation.Spot(bed.bed().id(), bed.wardId(), place), erp.now()));
        }
    }

    /** The bed is open again, once it has been cleaned. */
    void open(Caller caller, BedSituation bed) {
        bed.claims().stream()
                .filter(c -> c.kind() == BedClaim.Kind.CLOSURE && c.period().end() == null)
                .forEach(c -> claims.require(c.id()).end(erp.now()));
        clean(bed.bed().id(), bed.wardId(), false);
    }

    private void clean(LocationId bed, LocationId ward, boolean contaminated) {
        if (tasks.openOf(bed).isEmpty()) {
            tasks.add(new HousekeepingTask(erp.newId(), bed, ward, contaminated, erp.now()));
        }
    }

    private void released(BedClaim claim, Instant at) {
        erp.publish(new LocationEvent.Released(
                claim.getBed(), claim.getWard(), Objects.requireNonNull(claim.getEncounter()), at));
    }

    private BedSituation situation(Location bed) {
        if (bed.getKind() != LocationKind.BED) {
            throw InvalidCommandException.of("bed", "is a %s".formatted(bed.getKind()));
        }
        var room = Objects.requireNonNull(bed.getInside());
        var ofRoom = claims.ofRoom(room, erp.now());
        return new BedSituation(
                MAPPER.toView(bed),
                MAPPER.toView(locations.require(Objects.requireNonNull(bed.getWard()))),
                claims.ofBed(bed.getId(), erp.now().minus(FAR_BACK)).stream()
                        .map(MAPPER::toView)
                        .toList(),
                ofRoom.stream()
                        .filter(c -> !c.getBed().equals(bed.getId()))
                        .map(MAPPER::toView)
                        .toList(),
                tasks.openOf(bed.getId()).map(HousekeepingTask::getStage).orElse(null),
                locations.windowsOf(bed.getId()).stream()
                        .map(w -> new BedSituation.Window(w.getId(), w.getPeriod()))
                        .toList());
    }
}
