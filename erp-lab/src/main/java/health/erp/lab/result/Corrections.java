package health.erp.lab.result;

import static health.erp.lab.result.ResultPermission.CORRECT_RESULT;
import static health.erp.lab.result.ResultPermission.ENTER_RESULT;
import static health.erp.lab.result.ResultPermission.VERIFY_RESULT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.lab.result.EnterResults.Entry;
import health.erp.lab.result.RestateResult.How;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets staff change what is said of results. What was said before stays, and who said otherwise and why. I9 */
public final class Corrections {
    private static final String IN_ERROR = "The test was ordered in error";
    private static final String REVOKED = "The test is not wanted any more";

    private final Erp erp;
    private final Workbench workbench;

    public Corrections(Erp erp, Workbench workbench) {
        this.erp = erp;
        this.workbench = workbench;
    }

    /** The value; with it whatever is calculated from it. The corrected result comes first. */
    public List<ResultView> correct(Caller caller, CorrectResult command) {
        return erp.run(caller, asked(caller, ENTER_RESULT), command, () -> {
            var row = workbench.runs().require(command.result());
            mustBeTheirOwn(caller, row);
            workbench.release().mustBeFit(List.of(row));
            var bench = workbench.bench(caller, row.run().getSpecimen());
            var content = corrected(bench, row, command);
            var draft = row.run().correct(caller.staff(), erp.now(), command.reason(), content);
            var next = workbench.say(row.version(), row.run(), draft);
            return told(caller, new Recalculation(caller, erp, workbench, bench).after(next, command.reason()));
        });
    }

    /** Anything but the value. */
    public List<ResultView> restate(Caller caller, RestateResult command) {
        return erp.run(caller, asked(caller, VERIFY_RESULT), command, () -> {
            var row = workbench.runs().require(command.result());
            mustBeInside(caller, row);
            var next = workbench.say(row.version(), row.run(), restated(caller, row, command));
            if (command.as() == How.APPENDED || command.as() == How.CONFIRMED) {
                return told(caller, List.of(next));
            }
            return told(caller, workbench.recalculation(caller, row.run()).after(next, command.reason()));
        });
    }

    /** Of a test nothing was measured, and nothing will be. */
    public ResultView cancel(Caller caller, CancelTest command) {
        return erp.run(caller, asked(caller, VERIFY_RESULT), command, () -> {
            workbench.runs().lock(command.specimen());
            var bench = workbench.bench(caller, command.specimen());
            var place = bench.place(command.test())
                    .filter(bench::isHere)
                    .orElseThrow(() -> InvalidCommandException.of("test", "is not ordered of this specimen"));
            if (place.kept() != null) {
                throw new RuleException(
                        "lab.result.there",
                        "The test (%s) has a result (%s) already.\nMaybe cancel that."
                                .formatted(
                                        place.item().getId(), place.kept().run().getId()));
            }
            var row = workbench.cancelled(caller, bench, place, command.reason());
            workbench.release().out(caller, List.of(row));
            workbench.runs().flush();
            return Shown.of(row);
        });
    }

    /** A test was ordered for somebody else: so is its result. */
    public void follow(Caller caller, TestInError event) {
        erp.run(caller, CORRECT_RESULT, event, () -> {
            workbench.runs().lock(event.patient(), event.order());
            workbench.runs().ofItem(event.order(), event.item()).ifPresent(row -> {
                if (row.run().getStage() != RunStage.WITHDRAWN) {
                    var content = row.version().getContent().withoutValue();
                    var draft = row.run().withdraw(caller.staff(), erp.now(), IN_ERROR, content);
                    var next = workbench.say(row.version(), row.run(), draft);
                    told(caller, workbench.recalculation(caller, row.run()).after(next, IN_ERROR));
                }
            });
            return true;
        });
    }

    /** A test is not wanted any more: nobody waits for what was begun of it. */
    public void follow(Caller caller, TestRevoked event) {
        erp.run(caller, CORRECT_RESULT, event, () -> {
            workbench.runs().lock(event.patient(), event.order());
            workbench.runs().ofItem(event.order(), event.item()).ifPresent(row -> {
                if (row.run().getStage().isEnd()) {
                    return;
                }
                if (row.run().isSeen()) {
                    var content = row.version().getContent().withoutValue();
                    var draft = row.run().cancel(caller.staff(), erp.now(), REVOKED, content);
                    var next = workbench.say(row.version(), row.run(), draft);
                    told(caller, workbench.recalculation(caller, row.run()).after(next, REVOKED));
                } else {
                    workbench.recalculation(caller, row.run()).reject(row, REVOKED);
                }
            });
            return true;
        });
    }

    /** Whoever enters results puts their own right as long as nobody has answered for them. */
    private ResultPermission asked(Caller caller, ResultPermission inside) {
        return erp.may(caller, CORRECT_RESULT) ? CORRECT_RESULT : inside;
    }

    private void mustBeTheirOwn(Caller caller, RunRow row) {
        var isTheirOwn = row.run().getStage() == RunStage.ENTERED
                && row.version().getBy().equals(caller.staff());
        if (!isTheirOwn && !erp.may(caller, CORRECT_RESULT)) {
            throw new NotPermittedException(caller.staff(), CORRECT_RESULT);
        }
    }

    private void mustBeInside(Caller caller, RunRow row) {
        if (row.run().isLeftLab() && !erp.may(caller, CORRECT_RESULT)) {
            throw new NotPermittedException(caller.staff(), CORRECT_RESULT);
        }
    }

    private FrozenResult corrected(Bench bench, RunRow row, CorrectResult command) {
        if (row.run().getOrigin() == RunOrigin.CALCULATED) {
            throw new RuleException(
                    "lab.result.calculated",
                    "The result (%s) is calculated.\nMaybe correct what it is calculated from."
                            .formatted(row.run().getId()));
        }
        var place = bench.place(row.run().getTest()).orElseThrow();
        var definition = place.test().definition();
        var entry = Entry.of(row.run().getTest().value(), command.value()).commented(command.comment());
        var read = EnteredValue.read(definition, entry);
        var sampling = row.version().getContent().sampling();
        var meaning = Meaning.of(definition, read.value(), sampling);
        return new Draft(place, row.run().getOrigin(), entry, read, sampling, meaning, null, null).frozen(null);
    }

    private VersionDraft restated(Caller caller, RunRow row, RestateResult command) {
        var run = row.run();
        var content = row.version().getContent();
        var now = erp.now();
        var by = caller.staff();
        return switch (command.as()) {
            case APPENDED ->
                run.restate(
                        VersionKind.APPENDED, by, now, command.reason(), content.commented(added(content, command)));
            case CONFIRMED -> run.restate(VersionKind.CONFIRMED, by, now, command.reason(), content);
            case CANCELLED -> run.cancel(by, now, command.reason(), content.withoutValue());
            case ENTERED_IN_ERROR -> run.withdraw(by, now, command.reason(), content.withoutValue());
        };
    }

    private static @Nullable String added(FrozenResult content, RestateResult command) {
        return content.comment() == null ? command.comment() : content.comment() + "\n" + command.comment();
    }

    /** Whoever saw the former versions hears of the new ones. */
    private List<ResultView> told(Caller caller, List<RunRow> rows) {
        workbench.tell(caller, rows);
        workbench.runs().flush();
        return rows.stream().map(Shown::of).toList();
    }
}
