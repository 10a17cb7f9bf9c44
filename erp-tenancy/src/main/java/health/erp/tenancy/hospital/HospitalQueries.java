package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/**
 * The questions asked of the register of hospitals; checked against the entities when they are compiled. What is not
 * asked for is passed as the empty word, which everything fits.
 */
interface HospitalQueries {
    @HQL("select h from Hospital h where h.code = :code")
    List<Hospital> coded(String code);

    @HQL(
            """
            select h from Hospital h
            where h.code > :after and h.code >= :from and h.code < :end
            and (:anyStatus = true or h.status = :status) and (:database = '' or h.database = :database)
            order by h.code limit :size
            """)
    List<Hospital> list(
            String after, String from, String end, boolean anyStatus, HospitalStatus status, String database, int size);

    @HQL(
            "select h.code from Hospital h where h.place = :place and h.activeSince is not null and h.placeHolder is not null limit :size")
    List<String> inhabitants(String place, int size);

    /** All that are still somewhere. */
    @HQL(
            """
            select h.id.value, h.placement, h.epoch, h.zone, h.languages, h.plan from Hospital h where h.status <> SHREDDED
            """)
    List<Whereabouts.Entry> whereabouts();

    @HQL(
            """
            select h.id.value, h.placement, h.epoch, h.zone, h.languages, h.plan from Hospital h
            where h.id = :id and h.status <> SHREDDED
            """)
    List<Whereabouts.Entry> whereabouts(HospitalId id);

    /** Differs whenever anything in the register does. */
    @HQL("select count(h), coalesce(sum(h.version), 0) from Hospital h")
    List<Whereabouts.Mark> mark();

    @HQL("select p from HeldPlace p where p.place = :place")
    List<HeldPlace> held(String place);

    /** A shared database nobody is in, or has a schema in, any more. */
    @HQL(
            """
            delete from HeldPlace p where p.place = :database and p.holder = :shared
            and not exists (select 1 from Hospital h where h.place = p.place and h.placeHolder = :shared)
            and not exists (select 1 from HeldPlace s where s.within = p.place)
            """)
    int letGoOfEmpty(String database, UUID shared);

    @HQL("delete from HeldPlace p where p.place = :place and p.holder = :holder")
    int letGo(String place, UUID holder);
}
