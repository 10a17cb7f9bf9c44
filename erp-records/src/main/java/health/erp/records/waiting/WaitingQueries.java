package health.erp.records.waiting;

import health.erp.core.id.PatientId;
import health.erp.records.schedule.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of the waiting list; checked against the entities when they are compiled. */
interface WaitingQueries {
    /** Who came first has the lower id. */
    @HQL(
            """
            select w from WaitingEntry w where w.service = :service and w.open = true
            and (w.rank > :rank or w.rank = :rank and w.id.value > :after) order by w.rank, w.id.value limit :size
            """)
    List<WaitingEntry> waiting(ServiceId service, int rank, UUID after, int size);

    @HQL(
            """
            select w from WaitingEntry w where w.service = :service and w.open = true and w.status = :waiting
            and w.from <= :day and w.until >= :day
            and (w.rank > :rank or w.rank = :rank and w.id.value > :after) order by w.rank, w.id.value limit :size
            """)
    List<WaitingEntry> free(ServiceId service, LocalDate day, WaitingStatus waiting, int rank, UUID after, int size);

    @HQL(
            """
            select g.id from WaitingEntry g join WaitingEntry s on s.service = g.service
            where g.patient = :goes and s.patient = :stays and g.open = true and s.open = true order by g.id.value
            """)
    List<WaitingEntryId> waitingTwice(PatientId stays, PatientId goes);
}
