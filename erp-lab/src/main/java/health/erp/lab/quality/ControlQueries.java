package health.erp.lab.quality;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of controlled tests; checked against the entities when they are compiled. */
interface ControlQueries {
    @HQL("select c from ControlledTest c where c.test = :test and c.instrument = :instrument")
    List<ControlledTest> of(String test, InstrumentId instrument);

    @HQL(
            """
            select c from ControlledTest c where c.id.value > :after
            and (:unproven = false or c.provenUntil is null or c.provenUntil < :now)
            order by c.id.value limit :size
            """)
    List<ControlledTest> list(boolean unproven, Instant now, UUID after, int size);

    @HQL(
            """
            select c from ControlledTest c where c.instrument = :instrument and c.id.value > :after
            and (:unproven = false or c.provenUntil is null or c.provenUntil < :now)
            order by c.id.value limit :size
            """)
    List<ControlledTest> on(InstrumentId instrument, boolean unproven, Instant now, UUID after, int size);

    @HQL(
            """
            select t from ControlTarget t where t.controlled = :controlled and t.inForce = true
            """)
    TypedQuery<ControlTarget> targets(ControlledTestId controlled);

    @HQL(
            """
            select l from ControlTarget t join ControlLot l on l.id = t.lot
            where t.controlled = :controlled and t.inForce = true
            """)
    TypedQuery<ControlLot> lots(ControlledTestId controlled);

    @HQL(
            """
            select t from ControlTarget t where t.controlled = :controlled and t.id.value < :before
            order by t.id.value desc limit :size
            """)
    List<ControlTarget> allTargets(ControlledTestId controlled, UUID before, int size);

    @HQL(
            """
            select new health.erp.lab.quality.GateState(c, i.status, i.statusSince, r) from ControlledTest c
            join Instrument i on i.id = c.instrument
            left join LoggedRun r on r.controlled = c.id and r.id = (select n.id from LoggedRun n
            where n.controlled = c.id and n.measuredAt <= :moment order by n.measuredAt desc, n.number desc limit 1)
            where c.test in :tests and c.instrument = :instrument
            """)
    List<GateState> states(List<String> tests, InstrumentId instrument, Instant moment);
}
