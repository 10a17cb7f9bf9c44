package health.erp.lab.result;

import health.erp.core.id.PatientId;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.LabSubject;
import health.erp.lab.order.OrderItem;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.specimen.SpecimenStatus;
import health.erp.lab.status.OrderStatus;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of results; checked against the entities when they are compiled. */
interface RunQueries {
    @HQL(
            """
            select new health.erp.lab.result.BenchRow(s, o, i, k) from Specimen s join LabOrder o on o.id = s.order
            join LabOrderItem i on i.order = o.id left join LabSubject k on k.patient = s.patient where s.id = :specimen order by i.id.value
            """)
    TypedQuery<BenchRow> bench(SpecimenId specimen);

    @HQL("select new health.erp.lab.result.Whose(s.order, s.patient) from Specimen s where s.id = :specimen")
    List<Whose> whose(SpecimenId specimen);

    @HQL("select new health.erp.lab.result.Whose(r.order, r.patient) from TestRun r where r.id = :run")
    List<Whose> whoseRun(RunId run);

    @HQL(
            """
            select o from LabOrder o where o.id in (select r.order from TestRun r where r.id.value in :runs)
            order by o.id.value
            """)
    TypedQuery<LabOrder> ordersOf(Collection<UUID> runs);

    @HQL("select distinct r.order from TestRun r where r.patient = :patient and r.inUse = true")
    List<LabOrderId> ordersWith(PatientId patient);

    @HQL("select distinct s.parent from Specimen s where s.id in :aliquots and s.parent is not null")
    List<SpecimenId> dividedFrom(Collection<SpecimenId> aliquots);

    @HQL(
            """
            select new health.erp.lab.result.RunRow(r, v) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where r.order = :order order by r.id.value
            """)
    TypedQuery<RunRow> ofOrder(LabOrderId order);

    @HQL(
            """
            select new health.erp.lab.result.RunRow(r, v) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where r.id.value in :runs order by r.id.value
            """)
    TypedQuery<RunRow> of(Collection<UUID> runs);

    @HQL("select v from ResultVersion v where v.place.run.value in :runs order by v.place.run.value, v.place.no")
    List<ResultVersion> versions(Collection<UUID> runs);

    /** The newest result of each series that another specimen of the patient had before. */
    @HQL(
            """
            select new health.erp.lab.result.RunRow(r, v) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where r.patient = :patient and r.test.value in :tests and r.comparable = true
            and r.collectedAt >= :from and r.collectedAt < :before
            and not exists (select 1 from TestRun n where n.patient = r.patient and n.test = r.test
            and n.series = r.series and n.comparable = true and n.collectedAt > r.collectedAt
            and n.collectedAt < :before)
            """)
    List<RunRow> earlier(PatientId patient, Collection<String> tests, Instant from, Instant before);

    /** Those of the tests that are controlled on any instrument. */
    @HQL("select distinct c.test from ControlledTest c where c.test in :tests")
    List<String> controlled(Collection<String> tests);

    /** Runs into which something went that is recalled or was found unfit since. */
    @HQL(
            """
            select distinct u.run from ReagentUse u join ReagentLot l on l.id = u.lot
            where u.run.value in :runs and l.status in (RECALLED, REFUSED)
            """)
    List<RunId> spoiled(Collection<UUID> runs);

    /** What was ordered because of these tests, by whichever reflex. */
    @HQL("select i from LabOrderItem i where i.parent.value in :items and i.reflexRule is not null")
    List<OrderItem> fired(Collection<UUID> items);

    /** What the instrument gave last of the tests it is controlled for; without a reading where it gave nothing yet. */
    @HQL(
            """
            select new health.erp.lab.result.InstrumentReading(c.test,
            (select r.reading from TestRun r where r.instrument = c.instrument and r.test.value = c.test order by r.id.value desc limit 1),
            (select r.repeats from TestRun r where r.instrument = c.instrument and r.test.value = c.test order by r.id.value desc limit 1))
            from ControlledTest c where c.instrument = :instrument and c.test in :tests
            """)
    List<InstrumentReading> lastOf(InstrumentId instrument, Collection<String> tests);

    @HQL(
            """
            select new health.erp.lab.result.RunRow(r, v) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where r.stage = :stage and (r.urgency > :urgency or r.urgency = :urgency and r.id.value > :after)
            order by r.urgency, r.id.value limit :size
            """)
    List<RunRow> waiting(RunStage stage, int urgency, UUID after, int size);

    @HQL(
            """
            select new health.erp.lab.result.RunRow(r, v) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where r.section = :section and r.stage = :stage
            and (r.urgency > :urgency or r.urgency = :urgency and r.id.value > :after)
            order by r.urgency, r.id.value limit :size
            """)
    List<RunRow> waitingIn(String section, RunStage stage, int urgency, UUID after, int size);

    @HQL(
            """
            select new health.erp.lab.result.RunRow(r, v) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where r.patient = :patient and r.leftLab = true and r.id.value < :before
            order by r.id.value desc limit :size
            """)
    List<RunRow> ofPatient(PatientId patient, UUID before, int size);

    /** Of a patient whatever counts, out or not. */
    @HQL(
            """
            select new health.erp.lab.result.RunRow(r, v) from TestRun r
            join ResultVersion v on v.place.run = r.id and v.place.no = r.currentNo
            where r.patient = :patient and r.inUse = true and r.id.value < :before
            order by r.id.value desc limit :size
            """)
    TypedQuery<RunRow> inUseOf(PatientId patient, UUID before, int size);

    @HQL(
            """
            select new health.erp.lab.result.ToEnterView(i.id, i.order, s.id, i.patient, i.test, i.section, i.rank, s.receivedAt)
            from LabOrderItem i join Specimen s on s.id.value = i.specimen
            where i.open = true and i.status = :active and s.status in :atHand
            and (i.rank > :urgency or i.rank = :urgency and i.id.value > :after)
            and not exists (select 1 from TestRun r where r.item = i.id and r.inUse = true)
            order by i.rank, i.id.value limit :size
            """)
    List<ToEnterView> toEnter(OrderStatus active, Collection<SpecimenStatus> atHand, int urgency, UUID after, int size);

    @HQL(
            """
            select new health.erp.lab.result.ToEnterView(i.id, i.order, s.id, i.patient, i.test, i.section, i.rank, s.receivedAt)
            from LabOrderItem i join Specimen s on s.id.value = i.specimen
            where i.section = :section and i.open = true and i.status = :active and s.status in :atHand
            and (i.rank > :urgency or i.rank = :urgency and i.id.value > :after)
            and not exists (select 1 from TestRun r where r.item = i.id and r.inUse = true)
            order by i.rank, i.id.value limit :size
            """)
    List<ToEnterView> toEnterIn(
            String section, OrderStatus active, Collection<SpecimenStatus> atHand, int urgency, UUID after, int size);

    /** Specimens of the patient in which something is measured, and of whose order something without a specimen is open. */
    @HQL(
            """
            select distinct r.specimen from TestRun r join LabOrderItem i on i.order = r.order
            where r.patient = :patient and r.inUse = true and i.open = true and i.specimen is null
            """)
    List<SpecimenId> incomplete(PatientId patient);

    @HQL("select k from LabSubject k where k.patient = :patient")
    TypedQuery<LabSubject> subject(PatientId patient);

    @HQL("select i from LabOrderItem i where i.id.value in :items order by i.id.value")
    TypedQuery<OrderItem> items(Collection<UUID> items);
}
