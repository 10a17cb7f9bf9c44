package health.erp.lab.reagent;

import health.erp.core.id.ItemId;
import health.erp.lab.quality.InstrumentId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of reagents; checked against the entities when they are compiled. */
interface ReagentQueries {
    @HQL(
            """
            select l from ReagentLot l where l.instrument = :instrument and l.id.value < :before
            and (:thereOnly = false or l.status in (PENDING, ACCEPTED, OPEN)) order by l.id.value desc limit :size
            """)
    List<ReagentLot> lots(InstrumentId instrument, boolean thereOnly, UUID before, int size);

    @HQL("select u from ReagentUse u where u.run = :run order by u.id.value")
    List<ReagentUse> ofRun(RunId run);

    @HQL(
            """
            select u from ReagentUse u where u.item = :item and u.lotNumber = :number and u.id.value > :after
            order by u.id.value limit :size
            """)
    List<ReagentUse> ofLot(ItemId item, String number, UUID after, int size);
}
