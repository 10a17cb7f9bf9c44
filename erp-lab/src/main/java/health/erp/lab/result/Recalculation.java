package health.erp.lab.result;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.formula.CalculatedTest;
import health.erp.lab.reagent.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from a result once that says something else: calculated anew, and only that. I12, pain 3 */
final class Recalculation {
    private final Caller caller;
    private final Erp erp;
    private final Workbench workbench;
    private final Bench bench;
    private final Calculations calculations;

    Recalculation(Caller caller, Erp erp, Workbench workbench, Bench bench) {
        this.caller = caller;
        this.erp = erp;
        this.workbench = workbench;
        this.bench = bench;
        this.calculations = new Calculations(workbench.around().formulas(), bench);
    }

    /** The run, and what was calculated from it and is not out. */
    List<RunRow> reject(RunRow row, String reason) {
        var fallen = new ArrayList<RunRow>();
        fall(row, reason, fallen);
        kept(row.run().getTest()).stream()
                .filter(kept -> !kept.run().getStage().isEnd())
                .forEach(kept -> fall(new RunRow(kept.run(), kept.version()), reason, fallen));
        return fallen;
    }

    /** Everything that follows from a result of which this is the new version; it is among them, first. */
    List<RunRow> after(RunRow changed, String reason) {
        var all = new ArrayList<RunRow>();
        all.add(changed);
        var test = changed.run().getTest();
        new Bench.Kept(changed.run(), changed.version())
                .value()
                .ifPresentOrElse(
                        value -> calculations.take(
                                test,
                                value,
                                changed.run().getId(),
                                changed.run().getCurrentNo()),
                        () -> calculations.lose(test));
        for (var calculated : calculations.after(Set.of(test.value()))) {
            var next = again(calculated, reason);
            if (next != null) {
                all.add(next);
            }
        }
        return all;
    }

    /** What follows from the results there are, and has no value yet. */
    List<RunRow> begin(String reason) {
        var begun = new ArrayList<RunRow>();
        for (var calculated : calculations.after(bench.measuredHere())) {
            var kept =
                    bench.place(new TestCode(calculated.test())).orElseThrow().kept();
            var next = kept == null || kept.isUnanswered() ? again(calculated, reason) : null;
            if (next != null) {
                begun.add(next);
            }
        }
        return begun;
    }

    private @Nullable RunRow again(CalculatedTest calculated, String reason) {
        var test = new TestCode(calculated.test());
        var kept = bench.place(test).map(Bench.Place::kept).orElse(null);
        var draft = calculations.draft(calculated).orElse(null);
        if (kept == null) {
            return draft == null || !draft.place().item().isOpen() ? null : begun(draft);
        }
        if (kept.run().getStage() == RunStage.WITHDRAWN || kept.run().getStage() == RunStage.CANCELLED) {
            return null;
        }
        if (draft == null) {
            calculations.lose(test);
            return kept.isUnanswered() ? null : lost(kept, reason);
        }
        var run = kept.run();
        var content = draft.frozen(null);
        var next = workbench.say(kept.version(), run, run.correct(caller.staff(), erp.now(), reason, content));
        calculations.take(test, draft.value(), run.getId(), run.getCurrentNo());
        return next;
    }

    private RunRow begun(Draft draft) {
        var id = new RunId(erp.newId());
        var batch = new Workbench.Batch(caller, bench, Measured.CALCULATED, erp.now(), 0, null);
        var keeper = new Gatekeeper(batch, Map.of(), null, calculations, List.of(draft));
        var scribe = new Scribe(batch, Map.of(draft.code(), id), bench.isDoubted(), erp.now());
        var row = scribe.write(draft, keeper.ask(draft, id, null), null);
        workbench.runs().add(row.run());
        workbench.runs().add(row.version());
        calculations.take(draft.place().test().code(), draft.value(), id, 1);
        return row;
    }

    /** What it was calculated from is no more; nobody may go on believing it. */
    private RunRow lost(Bench.Kept kept, String reason) {
        var run = kept.run();
        if (!run.getStage().isEnd() && !run.isSeen()) {
            var fallen = new ArrayList<RunRow>();
            fall(new RunRow(run, kept.version()), reason, fallen);
            return fallen.get(0);
        }
        var content = kept.version().getContent().withoutValue();
        return workbench.say(kept.version(), run, run.withdraw(caller.staff(), erp.now(), reason, content));
    }

    private void fall(RunRow row, String reason, List<RunRow> fallen) {
        row.run().reject(reason);
        row.run().settle(row.version().getContent());
        erp.publish(row.run().rejected(erp.now()));
        fallen.add(row);
    }

    private List<Bench.Kept> kept(TestCode changed) {
        return calculations.after(Set.of(changed.value())).stream()
                .map(test ->
                        bench.place(new TestCode(test.test())).orElseThrow().kept())
                .filter(Objects::nonNull)
                .toList();
    }
}
