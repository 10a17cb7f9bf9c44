package health.erp.records.merge;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.PatientId;
import health.erp.records.merge.RowLedger.OtherSide;
import health.erp.records.patient.PatientEvent;
import health.erp.records.patient.PatientField;
import health.erp.records.patient.Succession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How a merge is undone while others, before and after it, stand. R-UNM-3
 *
 * <p>What belonged to the survivor may be with another record by now. On the way there, each later merge brought rows
 * of somebody else; its own list of them tells which.
 */
final class Unmerging {
    private final MergeStore merges;
    private final Succession succession;
    private final RowLedger rows;

    Unmerging(MergeStore merges, Succession succession, RowLedger rows) {
        this.merges = merges;
        this.succession = succession;
        this.rows = rows;
    }

    /**
     * What is to be done; nothing for a merge that is undone.
     *
     * @param held whether it is about to be done
     */
    Plan plan(PatientMerge merge, boolean held) {
        var holder = succession.holder(merge.getSurvivor());
        var current = succession.look(merge.getSurvivor()).values();
        if (!merge.isStanding()) {
            var nothing = new FieldRestoration(current, Set.of(), Set.of());
            return new Plan(
                    merge, holder, List.of(), new RowLedger.UnmergeRows(List.of(), List.of()), nothing, Set.of());
        }
        var later = merges.later(merge.getSurvivor(), merge.getSurvivorVersion());
        var fields = FieldRestoration.of(merge, current, later, succession::today);
        var passedOn = EnumSet.noneOf(PatientField.class);
        var others = others(merge, passedOn);
        passedOn.retainAll(fields.restored());
        return new Plan(merge, holder, later, rows.plan(merge, holder, others, held), fields, passedOn);
    }

    /** Tells what changed in the register. */
    List<PatientEvent> carryOut(Plan plan, Set<MergedRowKey> toRetired, Instant now) {
        var merge = plan.merge;
        rows.unmerge(merge, plan.holder, plan.returned(toRetired));
        plan.fields.tell(merge, plan.later);
        var events = new ArrayList<PatientEvent>();
        succession.assume(merge.getSurvivor(), plan.fields.values(), now).ifPresent(events::add);
        succession.restore(
                merge.getRetired(), merge.isRetiredActive(), merges.followers(merge.getRetired()), plan.holder, now);
        return events;
    }

    /**
     * Whose rows came to where the survivor's are, after the merge.
     *
     * @param passedOn gets the fields that records further up have from it
     */
    private List<OtherSide> others(PatientMerge merge, Set<PatientField> passedOn) {
        var others = new ArrayList<OtherSide>();
        var record = merge.getSurvivor();
        var since = merge.getSurvivorVersion();
        while (true) {
            merges.later(record, since).forEach(m -> others.add(new OtherSide(m.getId(), m.getRetired())));
            var up = merges.standing(record);
            if (up.isEmpty()) {
                return others;
            }
            others.add(new OtherSide(up.get().getId(), up.get().getSurvivor()));
            passedOn.addAll(up.get().changedFields());
            record = up.get().getSurvivor();
            since = up.get().getSurvivorVersion();
        }
    }

    /** What undoing one merge comes to. */
    record Plan(
            PatientMerge merge,
            PatientId holder,
            List<PatientMerge> later,
            RowLedger.UnmergeRows rows,
            FieldRestoration fields,
            Set<PatientField> passedOn) {

        void mustKnow(Set<MergedRowKey> decided) {
            if (!new HashSet<>(rows.undecided()).containsAll(decided)) {
                throw InvalidCommandException.of(
                        "toRetired",
                        "names a row that was not written for the record since the merge; ask for the preview again");
            }
        }

        /** Ids of all that goes back, by kind of row. */
        Map<String, List<UUID>> returned(Set<MergedRowKey> toRetired) {
            Map<String, List<UUID>> returned = new HashMap<>();
            rows.returning().forEach(r -> returned.put(r.reference(), new ArrayList<>(r.rows())));
            toRetired.forEach(k -> returned.computeIfAbsent(k.reference(), r -> new ArrayList<>())
                    .add(k.row()));
            return returned;
        }

        /** What is left with the holder. */
        Plan decided(Set<MergedRowKey> toRetired) {
            var left = rows.undecided().stream()
                    .filter(row -> !toRetired.contains(row))
                    .toList();
            return new Plan(merge, holder, later, new RowLedger.UnmergeRows(rows.returning(), left), fields, passedOn);
        }

        UnmergeView toView(MergeView view) {
            var staying = EnumSet.noneOf(PatientField.class);
            staying.addAll(fields.staying());
            staying.addAll(passedOn);
            return new UnmergeView(view, holder, rows.returning(), rows.undecided(), fields.restored(), staying);
        }
    }
}
