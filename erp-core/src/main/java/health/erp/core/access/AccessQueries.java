package health.erp.core.access;

import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of roles and grants; checked against the entities when they are compiled. */
interface AccessQueries {
    @HQL("select r from Role r where r.nameKey = :key")
    List<Role> named(String key);

    @HQL("select r from Role r where r.id.value > :after order by r.id.value limit :size")
    List<Role> roles(UUID after, int size);

    /** What is or will be in force. */
    @HQL(
            """
            select g from RoleGrant g left join fetch g.ownRole
            where g.staff = :staff and g.revokedAt is null and (g.period.end is null or g.period.end > :now)
            """)
    List<RoleGrant> standing(StaffId staff, Instant now);

    @HQL(
            """
            select g from RoleGrant g left join fetch g.ownRole
            where g.staff = :staff and g.id.value > :after order by g.id.value limit :size
            """)
    List<RoleGrant> ofStaff(StaffId staff, UUID after, int size);

    @HQL(
            """
            select g from RoleGrant g left join fetch g.ownRole
            where g.roleKey = :key and g.id.value > :after order by g.id.value limit :size
            """)
    List<RoleGrant> ofRole(String key, UUID after, int size);

    @HQL("select a from Administration a")
    List<Administration> administration();

    /** Counts in the database, so that two at once are counted one after the other. */
    @HQL("update Administration a set a.administrators = a.administrators + :by")
    int count(int by);
}
