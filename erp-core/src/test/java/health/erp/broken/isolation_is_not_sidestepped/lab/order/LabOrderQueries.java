package health.erp.broken.isolation_is_not_sidestepped.lab.order;

import jakarta.persistence.EntityManager;
import org.hibernate.annotations.processing.Exclude;
import org.hibernate.annotations.processing.SQL;

@Exclude // nothing is generated, for that would not compile without a warning
interface LabOrderQueries {
    EntityManager session();

    @SQL("delete from lab_order")
    int deleteAll();
}
