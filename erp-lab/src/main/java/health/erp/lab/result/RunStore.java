package health.erp.lab.result;

import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.LabSubject;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.Specimen;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.specimen.SpecimenStatus;
import health.erp.lab.status.OrderStatus;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and keeps runs and what was said of their results. */
final class RunStore extends Store<TestRun, RunId> {
    private static final UUID LAST = new UUID(-1, -1);
    private static final List<SpecimenStatus> AT_HAND =
            Stream.of(SpecimenStatus.values()).filter(SpecimenStatus::isAtHand).toList();

    RunStore(Erp erp) {
        super(erp, TestRun.class);
    }

    List<BenchRow> bench(SpecimenId specimen) {
        return RunQueries_.bench(em(), specimen);
    }

    List<RunRow> ofOrder(LabOrderId order) {
        return RunQueries_.ofOrder(em(), order);
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
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<RunRow> find(Collection<RunId> ids) {
        return ids.isEmpty()
                ? List.of()
                : RunQueries_.of(em(), ids.stream().map(RunId::value).toList());
    }

    /** As the caller last saw them, or says of which somebody changed it since. */
    List<RunRow> require(Collection<Chosen> chosen) {
        var wanted = chosen.stream().collect(Collectors.toMap(Chosen::run, Chosen::version, (a, b) -> a));
        var rows = find(wanted.keySet());
        var found = rows.stream().map(row -> row.run().getId()).collect(Collectors.toSet());
        wanted.keySet().stream().filter(run -> !found.contains(run)).findFirst().ifPresent(missing -> {
            throw new NotFoundException("result", missing);
        });
        rows.forEach(
                row -> mustBeAsRead(row.run(), wanted.getOrDefault(row.run().getId(), -1)));
        return rows;
    }

    /** Nobody changes it while this transaction looks at what else follows from it. I1 */
    RunRow lock(Chosen chosen) {
        em().find(TestRun.class, chosen.run(), LockModeType.PESSIMISTIC_WRITE);
        return require(List.of(chosen)).get(0);
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

    List<RunRow> lastOf(InstrumentId instrument, Collection<String> tests, int size) {
        return RunQueries_.lastOf(em(), instrument, tests, size);
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
        return RunQueries_.inUseOf(em(), patient, before == null ? LAST : before.value(), Page.MAX_SIZE);
    }

    List<ToEnterView> toEnter(ListToEnter query) {
        var urgency = query.after() == null ? -1 : query.after().urgency();
        var after = query.after() == null ? LAST : query.after().item().value();
        return query.section() == null
                ? RunQueries_.toEnter(em(), OrderStatus.ACTIVE, AT_HAND, urgency, after, query.size() + 1)
                : RunQueries_.toEnterIn(
                        em(), query.section(), OrderStatus.ACTIVE, AT_HAND, urgency, after, query.size() + 1);
    }

    Optional<LabSubject> subject(PatientId patient) {
        return RunQueries_.subject(em(), patient).stream().findFirst();
    }
}
