package health.erp.records.location;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import health.erp.core.Erp;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.jpa.Store;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds and keeps what takes beds. */
final class ClaimStore extends Store<BedClaim, UUID> {
    ClaimStore(Erp erp) {
        super(erp, BedClaim.class);
    }

    /**
     * What takes the bed, but for what ended long ago. Locked as well: MariaDB shows a transaction the rows as they were
     * when it first looked, unless it asks for the right to change them.
     */
    List<BedClaim> ofBed(LocationId bed, Instant since) {
        return em().createQuery(
                        "select c from BedClaim c where c.bed = :bed and c.counts = true"
                                + " and (c.endsAt is null or c.endsAt > :since) order by c.startsAt",
                        BedClaim.class)
                .setParameter("bed", bed)
                .setParameter("since", since)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<BedClaim> ofRoom(LocationId room, Instant now) {
        return LocationQueries_.ofRoom(em(), room, now);
    }

    List<BedClaim> ofEncounter(EncounterId encounter) {
        return LocationQueries_.ofEncounter(em(), encounter);
    }

    /** How many places of each bed are taken at that moment or later. */
    Map<LocationId, Integer> placesTaken(LocationId ward, Instant from) {
        return LocationQueries_.inWard(em(), ward, from).stream()
                .map(c -> Map.entry(c.getBed(), c.getPlace()))
                .distinct()
                .collect(groupingBy(Map.Entry::getKey, reducing(0, e -> 1, Integer::sum)));
    }

    void flush() {
        em().flush();
    }
}
