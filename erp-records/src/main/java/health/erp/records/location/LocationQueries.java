package health.erp.records.location;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of places and beds; checked against the entities when they are compiled. */
interface LocationQueries {
    @HQL("select l from Location l where l.inside = :inside and l.id.value > :after order by l.id.value limit :size")
    List<Location> within(LocationId inside, UUID after, int size);

    @HQL(
            "select l from Location l where l.inside.value is null and l.id.value > :after order by l.id.value limit :size")
    List<Location> sites(UUID after, int size);

    @HQL("select l from Location l where l.ward = :ward and l.kind = BED order by l.id.value")
    List<Location> bedsOf(LocationId ward);

    @HQL(
            """
            select c from BedClaim c join Location b on b.id = c.bed
            where b.inside = :room and c.counts = true and c.kind = OCCUPANCY
            and c.startsAt <= :now and (c.endsAt is null or c.endsAt > :now)
            """)
    List<BedClaim> ofRoom(LocationId room, Instant now);

    @HQL(
            "select c from BedClaim c where c.encounter = :encounter and c.counts = true and c.kind = OCCUPANCY order by c.startsAt")
    List<BedClaim> ofEncounter(EncounterId encounter);

    @HQL("select c from BedClaim c where c.ward = :ward and c.counts = true and (c.endsAt is null or c.endsAt > :from)")
    List<BedClaim> inWard(LocationId ward, Instant from);

    @HQL(
            "select t from HousekeepingTask t where t.ward = :ward and t.pending = true and t.id > :after order by t.id limit :size")
    List<HousekeepingTask> openIn(LocationId ward, UUID after, int size);
}
