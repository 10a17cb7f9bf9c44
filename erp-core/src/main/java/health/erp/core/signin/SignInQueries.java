package health.erp.core.signin;

import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of users and sessions; checked against the entities when they are compiled. */
interface SignInQueries {
    @HQL("select u from UserAccount u where u.nameKey = :key")
    List<UserAccount> named(String key);

    @HQL("select u from UserAccount u where u.staff = :staff")
    List<UserAccount> ofStaff(StaffId staff);

    @HQL("select u from UserAccount u where u.id.value > :after order by u.id.value limit :size")
    List<UserAccount> users(UUID after, int size);

    @HQL("select s from UserSession s where s.tokenHash = :hash")
    List<UserSession> shown(String hash);

    @HQL("select s from UserSession s where s.staff = :staff and s.endedAt is null")
    List<UserSession> open(StaffId staff);

    @HQL(
            """
            select s from UserSession s where s.staff = :staff and (:endedToo = true or s.endedAt is null)
            and s.id.value > :after order by s.id.value limit :size
            """)
    List<UserSession> sessions(StaffId staff, boolean endedToo, UUID after, int size);

    /** Of many requests at once one writes. */
    @HQL(
            """
            update UserSession s set s.lastUsedAt = :now, s.dueAt = :due
            where s.id = :id and s.endedAt is null and s.lastUsedAt < :now
            """)
    int use(SessionId id, Instant now, Instant due);

    /** Of all who notice that it is over one ends it. */
    @HQL(
            """
            update UserSession s set s.endedAt = :now, s.ended = :how, s.dueAt = null
            where s.id = :id and s.endedAt is null and s.dueAt <= :dueBy
            """)
    int end(SessionId id, UserSession.End how, Instant now, Instant dueBy);
}
