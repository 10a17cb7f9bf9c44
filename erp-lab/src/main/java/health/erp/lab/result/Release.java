package health.erp.lab.result;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.catalogue.TestVersionId;
import health.erp.lab.order.AddedTest;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.Specimen;
import health.erp.lab.status.OrderStatus;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Tells of what others may see from now on, and orders what it calls for. */
    void out(Caller caller, Collection<RunRow> rows) {
        announce(caller, rows);
        reflex(caller, rows);
    }

    /** Tells of what others may see from now on. */
    void announce(Caller caller, Collection<RunRow> rows) {
        var now = erp.now();
        rows.forEach(row -> erp.publish(row.run().available(now)));
        var early = items(rows, RunStage.VERIFIED);
        if (!early.isEmpty()) {
            around.orders().resulted(caller, early, now);
        }
        var done = items(rows, RunStage.RELEASED);
        if (!done.isEmpty()) {
            around.orders().complete(caller, done, now);
        }
        var over = items(rows, RunStage.CANCELLED, RunStage.WITHDRAWN);
        if (!over.isEmpty()) {
            around.orders().revoke(caller, over, NOTHING);
        }
    }

    private static List<OrderItemId> items(Collection<RunRow> rows, RunStage... stages) {
        return rows.stream()
                .map(RunRow::run)
                .filter(run -> List.of(stages).contains(run.getStage()))
                .map(TestRun::getItem)
                .toList();
    }

    /** Orders what the results call for; of one test each rule does so once. I11 */
    void reflex(Caller caller, Collection<RunRow> rows) {
        var called = rows.stream()
                .filter(row -> row.run().getStage() == RunStage.RELEASED)
                .flatMap(row -> called(caller, row))
                .toList();
        var fired = runs.fired(called.stream().map(AddedTest::parent).distinct().toList());
        called.stream()
                .filter(added -> fired.stream()
                        .noneMatch(item -> added.parent().equals(item.getParent())
                                && Objects.equals(added.rule(), item.getReflexRule())))
                .forEach(added -> around.addOns().follow(caller, added));
    }

    private Stream<AddedTest> called(Caller caller, RunRow row) {
        var run = row.run();
        var content = row.version().getContent();
        var test = around.catalogue().version(caller, TestVersionId.of(content.testVersion()));
        return test.definition().reflexes().stream()
                .filter(rule -> content.interpreted().isA(rule.meaning()))
                .map(rule ->
                        AddedTest.reflex(run.getItem(), new TestCode(rule.target()), rule.code(), run.getCurrentNo()));
    }

    /** Tests nobody revokes, and specimens nobody rejects, until this transaction ends; none of which is. I2 */
    List<Specimen> mustBeFit(Collection<RunRow> rows) {
        mustBeWanted(
                runs.lockItems(rows.stream().map(row -> row.run().getItem()).toList()));
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
        return specimens;
    }

    // 2.1
    private static void mustBeWanted(Collection<OrderItem> items) {
        items.stream()
                .filter(item -> item.getStatus() != OrderStatus.ACTIVE && item.getStatus() != OrderStatus.COMPLETED)
                .findFirst()
                .ifPresent(item -> {
                    throw new RuleException(
                            "lab.result.order",
                            "The test (%s) is %s in the order (%s), so no result of it goes out.\nMaybe resume it, or order it anew."
                                    .formatted(item.getId(), item.getStatus(), item.getOrder()));
                });
    }

    /** It is the blood of whom the label says, as far as anybody knows. 3.2 */
    static void mustBeUndoubted(Collection<Specimen> specimens) {
        specimens.stream().filter(Specimen::isDoubted).findFirst().ifPresent(specimen -> {
            throw new RuleException(
                    "lab.result.doubted",
                    "So many results of the specimen (%s) jump at once that it may be somebody else's.\nMaybe look whose it is, and verify with the identity checked."
                            .formatted(specimen.getId()));
        });
    }

    /** What is calculated goes out with, or after, all it was calculated from, and of what that says now. I12 */
    void mustFollowInputs(Collection<RunRow> rows) {
        var going = rows.stream().filter(row -> isOut(row.run())).toList();
        var inputs = going.stream()
                .flatMap(row -> Stream.ofNullable(row.version().getContent().formula()))
                .flatMap(formula -> formula.inputs().stream())
                .map(FrozenFormula.Input::run)
                .collect(Collectors.toSet());
        var found = runs.findNow(inputs).stream()
                .collect(Collectors.toMap(row -> row.run().getId(), row -> row));
        going.forEach(row -> Stream.ofNullable(row.version().getContent().formula())
                .flatMap(formula -> formula.inputs().stream())
                .forEach(input -> mustFollow(row, input, found.get(input.run()))));
    }

    private static void mustFollow(RunRow row, FrozenFormula.Input input, @Nullable RunRow source) {
        if (source == null) {
            throw new IllegalStateException("What a result was calculated from is not there.");
        }
        var isThere = row.run().getStage() == RunStage.RELEASED
                ? source.run().getStage() == RunStage.RELEASED
                : isOut(source.run());
        if (!isThere) {
            throw new RuleException(
                    "lab.result.inputs",
                    "The result (%s), from which another is calculated, is %s.\nMaybe answer for it first, or for both at once."
                            .formatted(source.run().getId(), source.run().getStage()));
        }
        if (!input.value().equals(source.version().getContent().value())) {
            throw new RuleException(
                    "lab.result.inputs",
                    "The result (%s) was calculated from another value than the result (%s) has now.\nMaybe reject it, so that it is calculated anew."
                            .formatted(row.run().getId(), source.run().getId()));
        }
    }

    private static boolean isOut(TestRun run) {
        return run.getStage() == RunStage.RELEASED || (run.getStage() == RunStage.VERIFIED && run.isSeen());
    }
}
