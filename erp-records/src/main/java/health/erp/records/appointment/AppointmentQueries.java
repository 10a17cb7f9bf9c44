package health.erp.records.appointment;

import health.erp.core.id.PatientId;
import health.erp.records.schedule.BookableResource;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.TimeBlock;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/**
 * The questions asked of appointments; checked against the entities when they are compiled. Those that decide about a
 * booking are handed out as queries, since where rows are locked they have to be read as they are now.
 *
 * <p>{@code earliest}: nothing takes longer than a day, so what began before it is over. Ranges of plain columns: PostgreSQL
 * would use no index for overlapping ranges under row-level security.
 */
interface AppointmentQueries {
    /** The resource, if it is for one at a time: whether it is free the constraint says. R-APT-4 */
    @HQL("select r from BookableResource r where r.id = :id and r.capacity = 1")
    TypedQuery<BookableResource> alone(ResourceId id);

    @HQL("select r from BookableResource r where r.id in :ids")
    List<BookableResource> resources(Collection<ResourceId> ids);

    @HQL(
            """
            select b from TimeBlock b where b.inForce = true and (b.resource in :ids or b.resource.value is null)
            and b.start < :until and b.end > :from
            """)
    List<TimeBlock> blocks(Collection<ResourceId> ids, Instant from, Instant until);

    @HQL(
            """
            select b from TimeBlock b where b.inForce = true and (b.resource = :id or b.resource.value is null)
            and b.start < :until and b.end > :from
            """)
    TypedQuery<TimeBlock> blocksOf(ResourceId id, Instant from, Instant until);

    @HQL(
            """
            select c from AppointmentClaim c
            where c.resource = :resource and c.start < :until and c.start > :earliest and c.end > :from order by c.start
            """)
    TypedQuery<AppointmentClaim> claims(ResourceId resource, Instant from, Instant until, Instant earliest);

    /** All that may stand in the way of somebody's wish at a resource, in one statement. */
    @HQL(
            """
            select new health.erp.records.appointment.Obstacle(
                'claim', c.id, c.appointment.value, c.start, c.end, c.capacity, c.heldUntil)
            from AppointmentClaim c where c.resource = :resource
            and c.start < :takenUntil and c.start > :takenEarliest and c.end > :takenFrom
            union all
            select new health.erp.records.appointment.Obstacle(
                'block', b.id.value, b.id.value, b.start, b.end, 0, cast(null as Instant))
            from TimeBlock b where b.inForce = true and (b.resource = :resource or b.resource.value is null)
            and b.start < :until and b.end > :from
            union all
            select new health.erp.records.appointment.Obstacle(
                'other', a.id.value, a.id.value, a.start, a.end, 0, a.heldUntil)
            from Appointment a where a.patient = :patient and a.live = true
            and a.start < :until and a.start > :earliest and a.end > :from and (a.heldUntil is null or a.heldUntil > :now)
            """)
    List<Obstacle> inTheWay(
            PatientId patient,
            ResourceId resource,
            Instant from,
            Instant until,
            Instant earliest,
            Instant takenFrom,
            Instant takenUntil,
            Instant takenEarliest,
            Instant now);

    @HQL(
            """
            select new health.erp.records.appointment.Taken(c.resource.value, c.start, c.end, c.capacity) from AppointmentClaim c
            where c.resource in :ids and c.start < :until and c.start > :earliest and c.end > :from
            and (c.heldUntil is null or c.heldUntil > :now)
            """)
    List<Taken> taken(Collection<ResourceId> ids, Instant from, Instant until, Instant earliest, Instant now);

    /** Of what is confirmed in the meantime it takes nothing. R-APT-8 */
    @HQL("delete from AppointmentClaim c where c.id in :ids and c.heldUntil <= :now")
    int releaseExpired(Collection<UUID> ids, Instant now);

    @HQL("delete from AppointmentClaim c where c.appointment = :appointment")
    int release(AppointmentId appointment);

    @HQL("delete from AppointmentClaim c where c.appointment in :appointments")
    int releaseAll(Collection<AppointmentId> appointments);

    @HQL("update AppointmentClaim c set c.heldUntil = null where c.appointment = :appointment and c.heldUntil > :now")
    int confirm(AppointmentId appointment, Instant now);

    @HQL(
            """
            select a from Appointment a where a.patient = :patient and a.live = true
            and a.start < :until and a.start > :earliest and a.end > :from
            and (a.heldUntil is null or a.heldUntil > :now)
            """)
    TypedQuery<Appointment> ofPatientAt(PatientId patient, Instant from, Instant until, Instant earliest, Instant now);

    @HQL(
            """
            select a from Appointment a where a.patient = :patient and a.service = :service and a.live = true
            and a.end > :now and (a.heldUntil is null or a.heldUntil > :now) limit :most
            """)
    TypedQuery<Appointment> openOfPatient(PatientId patient, ServiceId service, Instant now, int most);

    @HQL(
            """
            select a from Appointment a where a.service = :service and a.live = true
            and a.start >= :from and a.start < :until and (a.heldUntil is null or a.heldUntil > :now) limit :most
            """)
    TypedQuery<Appointment> ofServiceAt(ServiceId service, Instant from, Instant until, Instant now, int most);

    @HQL(
            """
            select a.start from Appointment a where a.service = :service and a.live = true
            and a.start >= :from and a.start < :until and (a.heldUntil is null or a.heldUntil > :now)
            """)
    List<Instant> starts(ServiceId service, Instant from, Instant until, Instant now);

    @HQL(
            """
            select a from AppointmentClaim c join Appointment a on a.id = c.appointment
            where c.resource = :resource and c.start < :until and c.start > :earliest and c.end > :from
            and (c.heldUntil is null or c.heldUntil > :now)
            and (a.start > :afterStart or a.start = :afterStart and a.id.value > :after)
            order by a.start, a.id.value limit :size
            """)
    List<Appointment> ofResource(
            ResourceId resource,
            Instant from,
            Instant until,
            Instant earliest,
            Instant now,
            Instant afterStart,
            UUID after,
            int size);

    @HQL(
            """
            select a from Appointment a where a.patient = :patient and a.start >= :from
            and (a.start > :afterStart or a.start = :afterStart and a.id.value > :after)
            order by a.start, a.id.value limit :size
            """)
    List<Appointment> ofPatient(PatientId patient, Instant from, Instant afterStart, UUID after, int size);

    @HQL(
            """
            select a from Appointment a where a.unsettled = true
            and (a.start > :afterStart or a.start = :afterStart and a.id.value > :after)
            order by a.start, a.id.value limit :size
            """)
    List<Appointment> unsettled(Instant afterStart, UUID after, int size);

    /** Booked with the resource, from then on; they are read as they are now and nobody else changes them. */
    @HQL(
            """
            select a from Appointment a where a.live = true and a.end > :from and a.start < :until
            and a.id in (select c.appointment from AppointmentClaim c
                where c.resource = :resource and c.end > :from and c.start < :until)
            order by a.start, a.id.value
            """)
    TypedQuery<Appointment> aheadOf(ResourceId resource, Instant from, Instant until);

    @HQL(
            """
            select a from Appointment a where a.live = true and a.end > :from and a.start < :until
            order by a.start, a.id.value
            """)
    TypedQuery<Appointment> allAhead(Instant from, Instant until);

    @HQL(
            """
            select a from Appointment a where a.patient = :patient and a.live = true and a.end > :now
            order by a.start, a.id.value
            """)
    TypedQuery<Appointment> aheadOfPatient(PatientId patient, Instant now);

    @HQL(
            "select s from AppointmentSeries s where s.patient = :patient and s.id.value < :before order by s.id.value desc limit :size")
    List<AppointmentSeries> series(PatientId patient, UUID before, int size);

    /** What stands for each occurrence of a series. */
    @HQL("select a from Appointment a where a.series = :series and a.occurs = true order by a.recurrence")
    TypedQuery<Appointment> occurrences(SeriesId series);

    @HQL("select a from Appointment a where a.live = true and a.end <= :before order by a.end, a.id.value limit :size")
    List<Appointment> over(Instant before, int size);

    @HQL(
            """
            select new health.erp.records.appointment.Clash(a.id, b.id) from Appointment a join Appointment b
            on b.patient = :goes and b.live = true and a.start < b.end and b.start < a.end
            where a.patient = :stays and a.live = true order by a.start limit :most
            """)
    List<Clash> clashes(PatientId stays, PatientId goes, int most);
}
