package health.erp.lab.result;

import static jakarta.persistence.LockModeType.PESSIMISTIC_READ;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.Store;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.LabSubject;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.Specimen;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.specimen.SpecimenStatus;
import health.erp.lab.status.OrderStatus;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and keeps runs and what was said of their results. */
final class RunStore extends Store<TestRun, RunId> {
    private static final UUID LAST = new UUID(-1, -1);
    private static final List<SpecimenStatus> AT_HAND =
            Stream.of(SpecimenStatus.values()).filter(SpecimenStatus::isAtHand).toList();

    private final Database database;

    RunStore(Erp erp) {
        super(erp, TestRun.class);
        this.database = erp.database();
    }

    List<BenchRow> bench(SpecimenId specimen) {
        return latest(RunQueries_.bench(em(), specimen));
    }

    /** Of a locked order. */
    List<RunRow> ofOrder(LabOrderId order) {
        return latest(RunQueries_.ofOrder(em(), order));
    }

    /** Nobody else changes anything of its order, or what is known of the patient, while this transaction lasts. */
    void lock(SpecimenId specimen) {
        RunQueries_.whose(em(), specimen).forEach(whose -> lock(whose.patient(), whose.order()));
    }

    /** As {@link #lock(SpecimenId)}, by one of the patient's orders. */
    void lock(PatientId patient, LabOrderId order) {
        holdSubject(patient);
        lockOrders(List.of(order));
    }

    private void lockOrdersOf(Collection<RunId> runs) {
        RunQueries_.ordersOf(em(), runs.stream().map(RunId::value).toList())
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Of everything that is in use of a patient. */
    void lockOrdersOf(PatientId patient) {
        lockOrders(RunQueries_.ordersWith(em(), patient));
    }

    private void lockOrders(Collection<LabOrderId> orders) {
        if (!orders.isEmpty()) {
            em().createQuery("select o from LabOrder o where o.id in :orders order by o.id.value", LabOrder.class)
                    .setParameter("orders", orders)
                    .setLockMode(PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }

    /** What is known of the patient stays as it is until this transaction ends. */
    Optional<LabSubject> holdSubject(PatientId patient) {
        return RunQueries_.subject(em(), patient).setLockMode(PESSIMISTIC_READ).getResultList().stream()
                .findFirst();
    }

    List<SpecimenId> incomplete(PatientId patient) {
        return RunQueries_.incomplete(em(), patient);
    }

    /** Nobody revokes a test while its result is let go. */
    List<OrderItem> lockItems(Collection<OrderItemId> items) {
        return RunQueries_.items(em(), items.stream().map(OrderItemId::value).toList())
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * MariaDB shows a transaction the rows as they were when it first looked, which was before the order was locked, unless it
     * asks for the right to keep them so.
     */
    private <T> List<T> latest(TypedQuery<T> query) {
        return (database == Database.MARIADB ? query.setLockMode(PESSIMISTIC_READ) : query).getResultList();
    }

    void add(ResultVersion version) {
        em().persist(version);
    }

    void flush() {
        em().flush();
    }

    /** Nobody rejects a specimen, or what it was divided from, while something of it is let go. I2 */
    List<Specimen> lockSpecimens(Collection<SpecimenId> specimens) {
        var wholes = RunQueries_.dividedFrom(em(), specimens);
        var tubes =
                Stream.concat(specimens.stream(), wholes.stream()).distinct().toList();
        return em().createQuery("select s from Specimen s where s.id in :specimens order by s.id.value", Specimen.class)
                .setParameter("specimens", tubes)
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<RunRow> find(Collection<RunId> ids) {
        return ids.isEmpty() ? List.of() : of(ids).getResultList();
    }

    /** Of locked orders. */
    List<RunRow> findNow(Collection<RunId> ids) {
        return ids.isEmpty() ? List.of() : latest(of(ids));
    }

    private TypedQuery<RunRow> of(Collection<RunId> ids) {
        return RunQueries_.of(em(), ids.stream().map(RunId::value).toList());
    }

    /** The result that is in use of a test; its order is locked. */
    Optional<RunRow> ofItem(LabOrderId order, OrderItemId item) {
        return ofOrder(order).stream()
                .filter(row -> row.run().isInUse() && row.run().getItem().equals(item))
                .findFirst();
    }

    /** As the caller last saw them, or says of which somebody changed it since; their orders are locked. I1 */
    List<RunRow> require(Collection<Chosen> chosen) {
        var wanted = chosen.stream().collect(Collectors.toMap(Chosen::run, Chosen::version, (a, b) -> a));
        lockOrdersOf(wanted.keySet());
        return asRead(wanted);
    }

    /** As well, with what is known of the patient: something is calculated anew. */
    RunRow require(Chosen chosen) {
        RunQueries_.whoseRun(em(), chosen.run()).forEach(whose -> lock(whose.patient(), whose.order()));
        return asRead(Map.of(chosen.run(), chosen.version())).get(0);
    }

    private List<RunRow> asRead(Map<RunId, Integer> wanted) {
        var rows = findNow(wanted.keySet());
        var found = rows.stream().map(row -> row.run().getId()).collect(Collectors.toSet());
        wanted.keySet().stream().filter(run -> !found.contains(run)).findFirst().ifPresent(missing -> {
            throw new NotFoundException("result", missing);
        });
        rows.forEach(
                row -> mustBeAsRead(row.run(), wanted.getOrDefault(row.run().getId(), -1)));
        return rows;
    }

    private static void mustBeAsRead(TestRun run, int version) {
        if (run.getVersion() != version) {
            throw new ConflictException(
                    "erp.changed",
                    "The result (%s) has been changed since it was read: version %d was expected, it is %d.\nMaybe read it again and decide anew."
                            .formatted(run.getId(), version, run.getVersion()));
        }
    }

    /** Every version of each, oldest first. */
    Map<RunId, List<ResultVersion>> versions(Collection<RunId> runs) {
        return runs.isEmpty()
                ? Map.of()
                : RunQueries_.versions(em(), runs.stream().map(RunId::value).toList()).stream()
                        .collect(Collectors.groupingBy(ResultVersion::getRun, HashMap::new, Collectors.toList()));
    }

    List<RunRow> earlier(PatientId patient, Collection<String> tests, Instant from, Instant before) {
        return RunQueries_.earlier(em(), patient, tests, from, before);
    }

    List<InstrumentReading> lastOf(InstrumentId instrument, Collection<String> tests) {
        return RunQueries_.lastOf(em(), instrument, tests);
    }

    Set<TestCode> controlled(Collection<TestCode> tests) {
        var codes = tests.stream().map(TestCode::value).toList();
        return RunQueries_.controlled(em(), codes).stream().map(TestCode::new).collect(Collectors.toSet());
    }

    Set<RunId> spoiled(Collection<RunId> runs) {
        return runs.isEmpty()
                ? Set.of()
                : Set.copyOf(RunQueries_.spoiled(
                        em(), runs.stream().map(RunId::value).toList()));
    }

    List<OrderItem> fired(Collection<OrderItemId> items) {
        return items.isEmpty()
                ? List.of()
                : RunQueries_.fired(em(), items.stream().map(OrderItemId::value).toList());
    }

    List<RunRow> waiting(ListWaiting query, RunStage stage) {
        var urgency = query.after() == null ? -1 : query.after().urgency();
        var after = query.after() == null ? LAST : query.after().run().value();
        return query.section() == null
                ? RunQueries_.waiting(em(), stage, urgency, after, query.size() + 1)
                : RunQueries_.waitingIn(em(), query.section(), stage, urgency, after, query.size() + 1);
    }

    List<RunRow> ofPatient(ListPatientResults query) {
        var before = query.after() == null ? LAST : query.after().value();
        return RunQueries_.ofPatient(em(), query.patient(), before, query.size() + 1);
    }

    List<RunRow> inUseOf(PatientId patient, @Nullable RunId before) {
        return latest(RunQueries_.inUseOf(em(), patient, before == null ? LAST : before.value(), Page.MAX_SIZE));
    }

    List<ToEnterView> toEnter(ListToEnter query) {
        var urgency = query.after() == null ? -1 : query.after().urgency();
        var after = query.after() == null ? LAST : query.after().item().value();
        return query.section() == null
                ? RunQueries_.toEnter(em(), OrderStatus.ACTIVE, AT_HAND, urgency, after, query.size() + 1)
                : RunQueries_.toEnterIn(
                        em(), query.section(), OrderStatus.ACTIVE, AT_HAND, urgency, after, query.size() + 1);
    }
}
