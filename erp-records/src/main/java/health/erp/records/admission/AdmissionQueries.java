package health.erp.records.admission;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.records.location.BedClaim;
import health.erp.records.location.HousekeepingTask;
import health.erp.records.location.Location;
import health.erp.records.location.LocationKind;
import health.erp.records.location.MaintenanceWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of stays and of who lies where; checked against the entities when they are compiled. */
interface AdmissionQueries {
    @HQL("select a from Admission a left join fetch a.movements where a.id = :id")
    List<Admission> whole(EncounterId id);

    @HQL("select l from Location l where l.ward = :ward and l.kind in :kinds order by l.id.value")
    List<Location> placesOf(LocationId ward, Collection<LocationKind> kinds);

    @HQL("select l from Location l where l.kind = :kind")
    List<Location> ofKind(LocationKind kind);

    /** Who lies there or has it kept now. */
    @HQL(
            """
            select new health.erp.records.admission.BoardRow(c, e, a, p.displayName) from BedClaim c
            left join Encounter e on e.id = c.encounter
            left join Admission a on a.id = c.encounter
            left join Patient p on p.id = e.patient
            where c.ward = :ward and c.counts = true and c.startsAt <= :now and (c.endsAt is null or c.endsAt > :now)
            order by c.startsAt
            """)
    List<BoardRow> board(LocationId ward, Instant now);

    @HQL("select t from HousekeepingTask t where t.ward = :ward and t.pending = true")
    List<HousekeepingTask> cleaning(LocationId ward);

    @HQL("select w from MaintenanceWindow w where w.ward = :ward and w.live = true order by w.startsAt")
    List<MaintenanceWindow> windows(LocationId ward);

    @HQL(
            """
            select c.ward from BedClaim c
            where c.counts = true and c.kind = :kind
            and c.startsAt <= :at and (c.endsAt is null or c.endsAt > :at)
            """)
    List<LocationId> wardsOfPlaces(BedClaim.Kind kind, Instant at);

    /** What took beds in that time, but for what was only kept. */
    @HQL(
            """
            select c from BedClaim c
            where c.counts = true and c.kind in :kinds
            and c.startsAt < :until and (c.endsAt is null or c.endsAt > :since)
            """)
    List<BedClaim> takenBetween(Collection<BedClaim.Kind> kinds, Instant since, Instant until);
}
