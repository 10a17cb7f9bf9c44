package health.erp.lab.quality;

import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of the log of controls; checked against the entities when they are compiled. */
interface LogQueries {
    @HQL(
            """
            select p from LoggedPoint p where p.place.controlled = :controlled and p.place.run > :from
            and p.epoch = :epoch order by p.place.run, p.position
            """)
    TypedQuery<LoggedPoint> window(ControlledTestId controlled, int from, int epoch);

    @HQL(
            """
            select p.value from LoggedPoint p where p.place.controlled = :controlled and p.place.level = :level
            and p.lot = :lot and p.counts = true and p.value is not null order by p.place.run desc limit :size
            """)
    List<BigDecimal> measured(ControlledTestId controlled, String level, ControlLotId lot, int size);

    @HQL(
            """
            select coalesce(max(e.place.number), 0) from ControlEpoch e where e.place.controlled = :controlled
            and e.begunAt <= :moment
            """)
    int epochAt(ControlledTestId controlled, Instant moment);

    /** What the instrument did first after that moment: go out of service, or come back. */
    @HQL(
            """
            select e.cause from ControlEpoch e where e.place.controlled = :controlled and e.begunAt > :moment
            and e.cause in (STOP, SERVICE) order by e.place.number limit 1
            """)
    List<EpochCause> stopOrReturn(ControlledTestId controlled, Instant moment);

    @HQL(
            """
            select r from LoggedRun r where r.controlled = :controlled and r.measuredAt >= :from
            and r.measuredAt < :until and r.number > :after order by r.number limit :size
            """)
    List<LoggedRun> runs(ControlledTestId controlled, Instant from, Instant until, int after, int size);

    @HQL(
            """
            select p from LoggedPoint p where p.place.controlled = :controlled and p.place.run >= :first
            and p.place.run <= :last order by p.place.run, p.position
            """)
    List<LoggedPoint> points(ControlledTestId controlled, int first, int last);

    @HQL(
            """
            select new health.erp.lab.quality.ChartRow(p, r) from LoggedPoint p join LoggedRun r on r.id = p.runId
            where p.place.controlled = :controlled and p.place.level = :level and p.measuredAt >= :from
            and p.measuredAt < :until and p.place.run > :after order by p.place.run limit :size
            """)
    List<ChartRow> chart(ControlledTestId controlled, String level, Instant from, Instant until, int after, int size);

    @HQL(
            """
            select p from LoggedPoint p where p.place.controlled = :controlled and p.measuredAt >= :from
            and p.measuredAt < :until order by p.place.run, p.position
            """)
    List<LoggedPoint> between(ControlledTestId controlled, Instant from, Instant until);

    @HQL(
            """
            select e from ControlEpoch e where e.place.controlled = :controlled and e.place.number < :before
            order by e.place.number desc limit :size
            """)
    List<ControlEpoch> epochs(ControlledTestId controlled, int before, int size);
}
