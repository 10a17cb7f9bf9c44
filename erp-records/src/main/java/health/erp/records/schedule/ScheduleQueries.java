package health.erp.records.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of calendars; checked against the entities when they are compiled. */
interface ScheduleQueries {
    @HQL(
            """
            select s from ServiceOffer s where (s.active = true or :retiredToo = true) and s.id.value > :after
            order by s.id.value limit :size
            """)
    List<ServiceOffer> services(boolean retiredToo, UUID after, int size);

    @HQL(
            """
            select r from BookableResource r where r.kind in :kinds and (r.active = true or :retiredToo = true)
            and r.id.value > :after order by r.id.value limit :size
            """)
    List<BookableResource> resources(Collection<ResourceKind> kinds, boolean retiredToo, UUID after, int size);

    @HQL("select r.id from BookableResource r order by r.id.value")
    List<ResourceId> all();

    @HQL("select r from BookableResource r where r.staff.value = :staff")
    List<BookableResource> ofStaff(UUID staff);

    @HQL(
            """
            select b from TimeBlock b where b.inForce = true and (b.resource = :resource or b.resource.value is null)
            and b.start < :until and b.end > :from and b.id.value > :after order by b.id.value limit :size
            """)
    List<TimeBlock> blocks(ResourceId resource, Instant from, Instant until, UUID after, int size);

    @HQL("select b from TimeBlock b where b.source = :source and b.inForce = true")
    List<TimeBlock> entered(String source);
}
