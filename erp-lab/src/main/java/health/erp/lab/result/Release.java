package health.erp.lab.result;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestVersionId;
import health.erp.lab.order.AddedTest;
import health.erp.lab.order.OrderItemId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets results out of the laboratory: nothing is against the specimen, its test is done, and what it calls for is ordered. */
final class Release {
    private static final String NOTHING = "There will be no result";

    private final Erp erp;
    private final Surroundings around;
    private final RunStore runs;

    Release(Erp erp, Surroundings around) {
        this.erp = erp;
        this.around = around;
        this.runs = new RunStore(erp);
    }

    /** Tells of what others may see from now on. */
    void out(Caller caller, Collection<RunRow> rows) {
        var now = erp.now();
        rows.forEach(row -> erp.publish(row.run().available(now)));
        var done = items(rows, RunStage.RELEASED);
        if (!done.isEmpty()) {
            around.orders().complete(caller, done, now);
        }
        var over = items(rows, RunStage.CANCELLED, RunStage.WITHDRAWN);
        if (!over.isEmpty()) {
            around.orders().revoke(caller, over, NOTHING);
        }
        rows.stream().filter(row -> row.run().getStage() == RunStage.RELEASED).forEach(row -> reflex(caller, row));
    }

    private static List<OrderItemId> items(Collection<RunRow> rows, RunStage... stages) {
        return rows.stream()
                .map(RunRow::run)
                .filter(run -> List.of(stages).contains(run.getStage()))
                .map(TestRun::getItem)
                .toList();
    }

    /** Orders what the result calls for; of one test each rule does so once. I11 */
    void reflex(Caller caller, RunRow row) {
        var run = row.run();
        var content = row.version().getContent();
        var test = around.catalogue().version(caller, TestVersionId.of(content.testVersion()));
        test.definition().reflexes().stream()
                .filter(rule -> content.interpreted().isA(rule.meaning()))
                .map(rule ->
                        AddedTest.reflex(run.getItem(), new TestCode(rule.target()), rule.code(), run.getCurrentNo()))
                .forEach(added -> around.addOns().follow(caller, added));
    }

    /** Specimens that nobody rejects until this transaction ends, none of which is rejected. I2 */
    void mustBeFit(Collection<RunRow> rows) {
        var specimens = runs.lockSpecimens(
                rows.stream().map(row -> row.run().getSpecimen()).distinct().toList());
        specimens.stream()
                .filter(specimen -> !Bench.isFit(specimen))
                .findFirst()
                .ifPresent(specimen -> {
                    throw new RuleException(
                            "lab.result.specimen",
                            "The specimen (%s) is %s, so nothing measured in it goes out.\nMaybe reject the run, and collect another."
                                    .formatted(specimen.getId(), specimen.getStatus()));
                });
    }

    /** What is calculated goes out with, or after, all it was calculated from. */
    void mustFollowInputs(Collection<RunRow> rows) {
        var released = rows.stream()
                .filter(row -> row.run().getStage() == RunStage.RELEASED)
                .toList();
        var out = released.stream().map(row -> row.run().getId()).collect(Collectors.toSet());
        var needed = released.stream()
                .flatMap(row -> Stream.ofNullable(row.version().getContent().formula()))
                .flatMap(formula -> formula.inputs().stream())
                .map(FrozenFormula.Input::run)
                .filter(run -> !out.contains(run))
                .collect(Collectors.toSet());
        runs.find(needed).stream()
                .filter(row -> row.run().getStage() != RunStage.RELEASED)
                .findFirst()
                .ifPresent(row -> {
                    throw new RuleException(
                            "lab.result.inputs",
                            "The result (%s), from which another is calculated, is %s.\nMaybe answer for it first, or for both at once."
                                    .formatted(row.run().getId(), row.run().getStage()));
                });
    }
}
