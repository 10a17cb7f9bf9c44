package health.erp.records.merge;

import static health.erp.records.merge.MergeMapper.MAPPER;
import static health.erp.records.merge.MergePermission.MERGE_PATIENTS;
import static health.erp.records.merge.MergePermission.READ_MERGES;
import static health.erp.records.merge.MergePermission.UNMERGE_PATIENTS;
import static java.util.Objects.requireNonNull;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import health.erp.core.job.JobType;
import health.erp.records.merge.MergeOutcome.Conflicting;
import health.erp.records.merge.MergeOutcome.Merged;
import health.erp.records.patient.Succession;
import health.erp.records.patient.Succession.Held;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes one record of two that are the same person's, and two again. */
public final class Merges {
    /** By then, whatever knew the replaced record only has been told. */
    private static final Duration UNTIL_ALL_KNOW = Duration.ofMinutes(15);

    private final Erp erp;
    private final MergeStore merges;
    private final Succession succession;
    private final RowLedger rows;
    private final Unmerging unmerging;
    private final JobType<GatherLateRows> gathering;

    /** @param gathering the job that calls {@link #gather} */
    public Merges(Erp erp, JobType<GatherLateRows> gathering) {
        this.erp = erp;
        this.gathering = gathering;
        this.merges = new MergeStore(erp);
        this.succession = new Succession(erp);
        this.rows = new RowLedger(erp.core().patientRows(), merges);
        this.unmerging = new Unmerging(merges, succession, rows);
    }

    public MergePreview preview(Caller caller, PreviewMerge query) {
        return erp.read(caller, MERGE_PATIENTS, query, () -> {
            erp.discloses(List.of(query.survivor(), query.retired()));
            var survivor = current(succession.look(query.survivor()));
            var retired = current(succession.look(query.retired()));
            return new MergePreview(
                    survivor.id(),
                    survivor.version(),
                    survivor.values(),
                    retired.id(),
                    retired.version(),
                    retired.values(),
                    conflicts(survivor, retired),
                    Survivorship.different(survivor.values(), retired.values()),
                    rows.counts(retired.id()));
        });
    }

    /** Done again it answers what was done. */
    public MergeOutcome merge(Caller caller, MergePatients command) {
        return erp.run(caller, MERGE_PATIENTS, command, () -> {
            erp.discloses(List.of(command.survivor(), command.retired()));
            var held = hold(List.of(command.survivor(), command.retired()));
            var survivor = requireNonNull(held.get(command.survivor()));
            var retired = requireNonNull(held.get(command.retired()));
            var before = merges.standing(retired.id());
            if (before.isPresent() && before.get().getSurvivor().equals(survivor.id())) {
                return new Merged(MAPPER.toView(before.get()));
            }
            mustBe(current(survivor), command.survivorVersion());
            mustBe(current(retired), command.retiredVersion());
            var open = conflicts(survivor, retired).stream()
                    .filter(c -> c.blocks() || !command.accepted().contains(c))
                    .toList();
            return open.isEmpty() ? merged(caller, command, survivor, retired) : new Conflicting(open);
        });
    }

    public UnmergeView previewUnmerge(Caller caller, PreviewUnmerge query) {
        return erp.read(caller, UNMERGE_PATIENTS, query, () -> {
            var merge = merges.require(query.merge());
            disclose(merge);
            return unmerging.plan(merge, false).toView(MAPPER.toView(merge));
        });
    }

    /** Done again it answers that it was done. */
    public UnmergeView unmerge(Caller caller, UnmergePatients command) {
        return erp.run(caller, UNMERGE_PATIENTS, command, () -> {
            var merge = merges.held(command.merge());
            disclose(merge);
            if (!merge.isStanding()) {
                return unmerging.plan(merge, false).toView(MAPPER.toView(merge));
            }
            var holder = succession.holder(merge.getSurvivor());
            var held = hold(List.of(merge.getSurvivor(), merge.getRetired(), holder));
            if (!succession.holder(merge.getSurvivor()).equals(holder)) {
                throw new ConflictException("erp.busy", "The records are being merged.\nMaybe try again.");
            }
            erp.discloses(held.keySet());
            var plan = unmerging.plan(merge, true);
            plan.mustKnow(command.toRetired());
            unmerging.carryOut(plan, command.toRetired(), erp.now()).forEach(erp::publish);
            erp.publish(merge.undo(holder, command.reason(), caller.staff(), erp.now()));
            return plan.decided(command.toRetired()).toView(MAPPER.toView(merges.saved(merge)));
        });
    }

    /** Answers how many rows there were. A while after each merge it is done by itself. */
    public int gather(Caller caller, GatherLateRows command) {
        return erp.run(caller, MERGE_PATIENTS, command, () -> {
            var merge = merges.held(command.merge());
            disclose(merge);
            var holder = succession.holder(merge.getRetired());
            if (!merge.isStanding() || holder.equals(merge.getRetired())) {
                return 0;
            }
            hold(List.of(merge.getRetired(), holder));
            return rows.gather(merge, holder);
        });
    }

    public MergeView find(Caller caller, FindMerge query) {
        return erp.read(caller, READ_MERGES, query, () -> shown(merges.require(query.merge())));
    }

    public Page<MergeView, MergeId> list(Caller caller, ListMerges query) {
        return erp.read(caller, READ_MERGES, query, () -> {
            erp.discloses(query.patient());
            return merges.of(query).map(this::shown);
        });
    }

    private Merged merged(Caller caller, MergePatients command, Held survivor, Held retired) {
        var id = new MergeId(erp.newId());
        var merge = new PatientMerge(id, command, survivor, retired, caller.staff(), erp.now());
        merges.add(merge);
        merges.saved(merge);
        succession.assume(survivor.id(), merge.getAfter(), erp.now()).ifPresent(erp::publish);
        rows.merge(merge);
        succession.replace(retired.id(), survivor.id(), erp.now());
        erp.publish(merge.merged());
        erp.core()
                .jobs()
                .schedule(caller, gathering, new GatherLateRows(id), erp.now().plus(UNTIL_ALL_KNOW));
        return new Merged(MAPPER.toView(merges.saved(merge)));
    }

    private List<PatientConflict> conflicts(Held survivor, Held retired) {
        return Stream.concat(
                        MergeRules.conflicts(survivor, retired).stream(),
                        erp.core().patientRows().conflicts(survivor.id(), retired.id()).stream())
                .toList();
    }

    /** In the order of their ids, so that whoever takes the same two waits, and nobody for each other. */
    private Map<PatientId, Held> hold(List<PatientId> patients) {
        var held = new HashMap<PatientId, Held>();
        patients.stream()
                .distinct()
                .sorted(Comparator.comparing(PatientId::toString))
                .forEach(id -> held.put(id, succession.hold(id)));
        return held;
    }

    /** Replaced records take no part any more: the one in their place does. */
    private static Held current(Held record) {
        if (record.replacedBy() != null) {
            throw Succession.replaced(record.id(), record.replacedBy());
        }
        return record;
    }

    private static void mustBe(Held record, int version) {
        if (record.version() != version) {
            throw new ConflictException(
                    "erp.changed",
                    "The patient (%s) has been changed since it was read: version %d was expected, it is %d.\nMaybe look at the preview again."
                            .formatted(record.id(), version, record.version()));
        }
    }

    private MergeView shown(PatientMerge merge) {
        disclose(merge);
        return MAPPER.toView(merge);
    }

    private void disclose(PatientMerge merge) {
        erp.discloses(List.of(merge.getSurvivor(), merge.getRetired()));
    }
}
