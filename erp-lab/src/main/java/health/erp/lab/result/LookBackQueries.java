package health.erp.lab.result;

import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.ReagentLotId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of results that came into doubt; checked against the entities when they are compiled. */
interface LookBackQueries {
    @HQL("select l from LookBack l where l.open = true and l.id.value > :after order by l.id.value limit :size")
    List<LookBack> open(UUID after, int size);

    @HQL("select l from LookBack l where l.question = :question and l.open = true")
    List<LookBack> asking(String question);

    @HQL(
            """
            select new health.erp.lab.result.RunRow(r, v) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where r.instrument = :instrument and r.test.value = :test and r.measuredAt > :since
            and r.measuredAt <= :until and r.leftLab = true and r.id.value > :after order by r.id.value limit :size
            """)
    List<RunRow> measured(InstrumentId instrument, String test, Instant since, Instant until, UUID after, int size);

    @HQL(
            """
            select new health.erp.lab.result.RunRow(r, v) from ReagentUse u join TestRun r on r.id = u.run
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where u.lot = :lot and r.leftLab = true and r.id.value > :after order by r.id.value limit :size
            """)
    List<RunRow> measuredWith(ReagentLotId lot, UUID after, int size);
}
