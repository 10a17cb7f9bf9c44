package health.erp.core.audit;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Questions about emergencies, checked when compiled. */
interface EmergencyQueries {
    @HQL("where waiting = true and id > :after order by id limit :size")
    List<Emergency> open(UUID after, int size);

    @HQL("where waiting = true and at <= :before and id > :after order by id limit :size")
    List<Emergency> overdue(Instant before, UUID after, int size);

    @HQL("where staff = :staff and patient = :patient and expiresAt is not null order by id desc limit 1")
    List<Emergency> latest(StaffId staff, PatientId patient);
}
