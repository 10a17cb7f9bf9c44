package health.erp.lab.culture;

import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of breakpoints; checked against the entities when they are compiled. */
interface BreakpointQueries {
    @HQL("select t from BreakpointTable t where t.inForce = true")
    List<BreakpointTable> inForce();

    @HQL("select t from BreakpointTable t where t.id.value < :before order by t.id.value desc limit :size")
    List<BreakpointTable> list(UUID before, int size);

    @HQL("select r from BreakpointRow r where r.place.table = :table and r.organism in :names order by r.place.line")
    List<BreakpointRow> of(BreakpointTableId table, List<String> names);
}
