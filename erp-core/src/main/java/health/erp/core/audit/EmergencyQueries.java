package health.erp.core.audit;

import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Questions about emergencies, checked when compiled. */
interface EmergencyQueries {
    @HQL("where waiting = true and id > :after order by id limit :size")
    List<Emergency> open(UUID after, int size);
}
