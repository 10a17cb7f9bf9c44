package health.erp.broken.nothing.lab.order;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** Queries, whose implementation is generated. */
interface LabOrderQueries {
    EntityManager session();

    @HQL("from LabOrder where test = :test order by id")
    List<LabOrder> ofTest(String test);
}
