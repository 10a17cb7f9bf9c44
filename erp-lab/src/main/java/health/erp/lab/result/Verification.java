package health.erp.lab.result;

import static health.erp.lab.result.ResultPermission.OVERRIDE_CONTROL;
import static health.erp.lab.result.ResultPermission.VALIDATE_RESULT;
import static health.erp.lab.result.ResultPermission.VERIFY_RESULT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets staff answer for results: for how they were measured, and for what they say. */
public final class Verification {
    private final Erp erp;
    private final Workbench workbench;

    public Verification(Erp erp, Workbench workbench) {
        this.erp = erp;
        this.workbench = workbench;
    }

    /** Whoever has to be called about a critical result is, from here on. All are verified, or none. 3.6 */
    public List<ResultView> verify(Caller caller, VerifyResults command) {
        return erp.run(caller, VERIFY_RESULT, command, () -> {
            var rows = looked(command.results());
            var now = erp.now();
            rows.forEach(row -> {
                var knowingly = knowingly(caller, row.run(), command);
                row.run().verify(caller.staff(), now, command.early(), knowingly);
            });
            rows.stream()
                    .filter(row -> row.version().getContent().isCritical())
                    .forEach(row -> workbench.around().told().accept(caller, Answered.of(row, now)));
            return out(caller, rows);
        });
    }

    /** Where the catalogue wants two people, not by whoever verified them. I3 */
    public List<ResultView> validate(Caller caller, ValidateResults command) {
        return erp.run(caller, VALIDATE_RESULT, command, () -> {
            var rows = looked(command.results());
            rows.forEach(row -> row.run().validate(caller.staff(), erp.now()));
            return out(caller, rows);
        });
    }

    /** What was verified is looked at from the beginning. */
    public ResultView sendBack(Caller caller, SendBackResult command) {
        return erp.run(caller, VALIDATE_RESULT, command, () -> {
            var row = workbench.runs().lock(command.result());
            row.run().sendBack();
            row.run().settle(row.version().getContent());
            workbench.runs().saved(row.run());
            return Shown.of(row);
        });
    }

    /** It was not measured as it should be: the test waits for another run, and what was calculated from it falls with it. */
    public List<ResultView> reject(Caller caller, RejectRun command) {
        return erp.run(caller, VERIFY_RESULT, command, () -> {
            var row = workbench.runs().lock(command.result());
            var fallen = workbench.recalculation(caller, row.run()).reject(row, command.reason());
            workbench.runs().flush();
            return fallen.stream().map(Shown::of).toList();
        });
    }

    private List<RunRow> looked(List<Chosen> chosen) {
        var rows = workbench.runs().require(chosen);
        workbench.release().mustBeFit(rows);
        return rows;
    }

    private List<ResultView> out(Caller caller, List<RunRow> rows) {
        workbench.release().mustFollowInputs(rows);
        rows.forEach(row -> row.run().settle(row.version().getContent()));
        workbench
                .release()
                .out(caller, rows.stream().filter(row -> row.run().isLeftLab()).toList());
        workbench.runs().flush();
        return rows.stream().map(Shown::of).toList();
    }

    /** The reason it goes out for though something was not shown to be in order; null where all was. I2, I13 */
    private @Nullable String knowingly(Caller caller, TestRun run, VerifyResults command) {
        if (run.isDoubted() && !command.identityChecked()) {
            throw new RuleException(
                    "lab.result.doubted",
                    "So many results of the specimen (%s) jump at once that it may be somebody else's.\nMaybe look whose it is, and verify with the identity checked."
                            .formatted(run.getSpecimen()));
        }
        if (!run.isUnproven()) {
            return null;
        }
        if (command.despite() == null) {
            throw new RuleException(
                    "lab.result.unproven",
                    "That the result (%s) was measured rightly is %s.\nMaybe run the controls and measure again, or say why it is right all the same."
                            .formatted(run.getId(), run.getProof()));
        }
        if (!erp.may(caller, OVERRIDE_CONTROL)) {
            throw new NotPermittedException(caller.staff(), OVERRIDE_CONTROL);
        }
        return command.despite();
    }
}
