package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import health.erp.tenancy.price.Meter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of what was metered; checked against the entities when they are compiled. */
interface MeterQueries {
    @HQL("select r from MeterReading r where r.key.month = :month")
    List<MeterReading> added(String month);

    @HQL(
            """
            select s.key.metered.value, s.key.meter, sum(s.quantity), count(s.quantity) from MeterSample s
            where s.key.measuredOn >= :first and s.key.measuredOn <= :last group by s.key.metered.value, s.key.meter
            """)
    List<Measured> measured(LocalDate first, LocalDate last);

    @HQL(
            """
            select s from MeterSample s
            where s.key.measuredOn >= :first and s.key.measuredOn <= :last and s.key.meter = :meter
            """)
    List<MeterSample> samples(LocalDate first, LocalDate last, Meter meter);

    @HQL("select a from BudgetAlarm a where a.month = :month")
    List<BudgetAlarm> alarms(String month);

    @HQL("select a from BudgetAlarm a where a.toldAt is null and a.reachedAt > :since order by a.id")
    List<BudgetAlarm> untold(Instant since);

    /** The latest comes last. */
    @HQL("select d from BudgetDecision d order by d.id")
    List<BudgetDecision> decisions();

    /** Of each hospital the latest comes last. */
    @HQL("select s from MonthlyStatement s where s.month = :month order by s.metered, s.revision")
    List<MonthlyStatement> statements(String month);

    @HQL("select s from MonthlyStatement s where s.metered = :metered and s.month = :month order by s.revision")
    List<MonthlyStatement> statements(HospitalId metered, String month);

    /** All that was measured of a hospital in some days. */
    record Measured(UUID metered, Meter meter, Long sum, Long days) {
        long average() {
            return sum / days;
        }
    }
}
