package health.erp.lab.result;

import static health.erp.lab.result.ResultPermission.ENTER_RESULT;
import static health.erp.lab.result.ResultPermission.READ_RESULT;
import static health.erp.lab.result.ResultPermission.READ_RESULT_WORKLIST;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.lab.reagent.RunId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes down what was measured, and shows it. */
public final class LabResults {
    private final Erp erp;
    private final Workbench workbench;
    private final RunStore runs;

    public LabResults(Erp erp, Workbench workbench) {
        this.erp = erp;
        this.workbench = workbench;
        this.runs = new RunStore(erp);
    }

    /** What else follows from it is calculated, and what the rules find nothing against goes out. */
    public List<ResultView> enter(Caller caller, EnterResults command) {
        return erp.run(caller, ENTER_RESULT, command, () -> {
            runs.lock(command.specimen());
            var bench = workbench.bench(caller, command.specimen());
            var entered = workbench.enter(caller, bench, command);
            runs.flush();
            return entered.stream().map(Shown::of).toList();
        });
    }

    /** With all that was ever said of it. */
    public ResultView find(Caller caller, FindResult query) {
        return erp.read(caller, READ_RESULT, query, () -> {
            var row = workbench.find(query.run());
            erp.discloses(row.run().getPatient());
            return Shown.of(row, runs.versions(List.of(query.run())));
        });
    }

    /** Whether it still stands there as it was said, and its meaning still follows from what is kept with it. I1, I8 */
    public ResultCheckView check(Caller caller, CheckResult query) {
        return erp.read(caller, READ_RESULT, query, () -> {
            var run = workbench.find(query.run()).run();
            erp.discloses(run.getPatient());
            var versions = runs.versions(List.of(run.getId())).getOrDefault(run.getId(), List.of());
            return new ResultCheckView(run.getId(), run.getCurrentNo(), broken(run, versions));
        });
    }

    private static List<Integer> broken(TestRun run, List<ResultVersion> versions) {
        var byNo = versions.stream().collect(Collectors.toMap(ResultVersion::getNo, version -> version));
        return IntStream.rangeClosed(1, run.getCurrentNo())
                .filter(no -> {
                    var version = byNo.get(no);
                    return version == null || !version.isIntact() || !version.follows(byNo.get(no - 1));
                })
                .boxed()
                .toList();
    }

    public Page<ResultView, RunId> ofPatient(Caller caller, ListPatientResults query) {
        return erp.read(caller, READ_RESULT, query, () -> {
            erp.discloses(query.patient());
            var rows = runs.ofPatient(query);
            var versions = runs.versions(rows.stream()
                    .filter(row -> row.run().getCurrentNo() > 1)
                    .map(row -> row.run().getId())
                    .toList());
            return Page.of(rows, query.size(), row -> row.run().getId()).map(row -> Shown.of(row, versions));
        });
    }

    /** Also what nobody has answered for: for the laboratory itself. */
    public List<ResultView> ofOrder(Caller caller, ListOrderResults query) {
        return erp.read(caller, READ_RESULT_WORKLIST, query, () -> runs.ofOrder(query.order()).stream()
                .map(row -> shown(row, Map.of()))
                .toList());
    }

    /** What is to be measured, or to be written down. */
    public Page<ToEnterView, ListToEnter.Place> toEnter(Caller caller, ListToEnter query) {
        return erp.read(caller, READ_RESULT_WORKLIST, query, () -> {
            var rows = runs.toEnter(query);
            var page = Page.of(rows, query.size(), row -> new ListToEnter.Place(row.urgency(), row.item()));
            page.items().forEach(row -> erp.discloses(row.patient()));
            return page;
        });
    }

    /** Values nobody has answered for; why the rules hold each stands in its trace. */
    public Page<ResultView, WorkPlace> toVerify(Caller caller, ListWaiting query) {
        return erp.read(caller, READ_RESULT_WORKLIST, query, () -> waiting(query, RunStage.ENTERED));
    }

    /** What is measured as it should be, and of which somebody has to say whether it makes sense. */
    public Page<ResultView, WorkPlace> toValidate(Caller caller, ListWaiting query) {
        return erp.read(caller, READ_RESULT_WORKLIST, query, () -> waiting(query, RunStage.VERIFIED));
    }

    private Page<ResultView, WorkPlace> waiting(ListWaiting query, RunStage stage) {
        return Page.of(
                        runs.waiting(query, stage),
                        query.size(),
                        row -> new WorkPlace(row.run().getUrgency(), row.run().getId()))
                .map(row -> shown(row, Map.of()));
    }

    private ResultView shown(RunRow row, Map<RunId, List<ResultVersion>> versions) {
        erp.discloses(row.run().getPatient());
        return Shown.of(row, versions);
    }
}
