package health.erp.lab.result;

import static health.erp.lab.result.ResultPermission.OVERRIDE_CONTROL;
import static health.erp.lab.result.ResultPermission.VALIDATE_RESULT;
import static health.erp.lab.result.ResultPermission.VERIFY_RESULT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.lab.reagent.RunId;
import health.erp.lab.specimen.Specimen;
import java.util.List;
import java.util.Set;
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
            var rows = looked(caller, command.results(), command.identityChecked());
            var despite = new Despite(caller, rows, command.despite());
            var now = erp.now();
            rows.forEach(row -> {
                var knowingly = despite.of(row.run(), row.run().isUnproven());
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
            var rows = looked(caller, command.results(), false);
            var despite = new Despite(caller, rows, command.despite());
            rows.forEach(row -> {
                var knowingly = despite.of(row.run(), false);
                row.run().validate(caller.staff(), erp.now(), knowingly);
            });
            return out(caller, rows);
        });
    }

    /** What was verified is looked at from the beginning, as long as nobody outside has seen it. */
    public ResultView sendBack(Caller caller, SendBackResult command) {
        return erp.run(caller, VALIDATE_RESULT, command, () -> {
            var row = workbench.runs().require(command.result());
            erp.discloses(row.run().getPatient());
            row.run().sendBack();
            row.run().settle(row.version().getContent());
            workbench.runs().saved(row.run());
            return Shown.of(row);
        });
    }

    /** It was not measured as it should be: the test waits for another run, and what was calculated from it falls with it. */
    public List<ResultView> reject(Caller caller, RejectRun command) {
        return erp.run(caller, VERIFY_RESULT, command, () -> {
            var row = workbench.runs().require(command.result());
            var fallen = workbench.recalculation(caller, row.run()).reject(row, command.reason());
            workbench.runs().flush();
            return fallen.stream().map(Shown::of).toList();
        });
    }

    /** Whoever has looked whose the specimens are says so for all that is, or will be, measured in them. 3.2 */
    private List<RunRow> looked(Caller caller, List<Chosen> chosen, boolean identityChecked) {
        var rows = workbench.runs().require(chosen);
        erp.discloses(rows.stream().map(row -> row.run().getPatient()).toList());
        var specimens = workbench.release().mustBeFit(rows);
        if (identityChecked) {
            specimens.stream()
                    .filter(Specimen::isDoubted)
                    .forEach(specimen -> workbench.around().identity().checked(caller, specimen.getId()));
        }
        Release.mustBeUndoubted(specimens);
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

    /** The reason results go out for though something was not shown to be in order, or is not any more. I2, I13 */
    private final class Despite {
        private final Caller caller;
        private final Set<RunId> spoiled;
        private final Set<RunId> inOrder;
        private final @Nullable String reason;

        Despite(Caller caller, List<RunRow> rows, @Nullable String reason) {
            this.caller = caller;
            this.reason = reason;
            var runs = rows.stream().map(RunRow::run).toList();
            this.inOrder = workbench.around().conditions().inOrder(caller, runs);
            this.spoiled = workbench
                    .runs()
                    .spoiled(runs.stream()
                            .filter(run -> run.getInstrument() != null)
                            .map(TestRun::getId)
                            .toList());
        }

        /** Null where all is in order, or somebody has answered for that it is not. */
        @Nullable
        String of(TestRun run, boolean isUnproven) {
            var isAnswered = run.getDespite() != null || inOrder.contains(run.getId());
            if (!isUnproven && isAnswered && !spoiled.contains(run.getId())) {
                return null;
            }
            if (reason == null) {
                throw new RuleException(
                        "lab.result.unproven",
                        "That the result (%s) was measured rightly is %s.\nMaybe run the controls and measure again, or say why it is right all the same."
                                .formatted(run.getId(), isUnproven ? run.getProof() : Proof.DISPROVEN));
            }
            if (!erp.may(caller, OVERRIDE_CONTROL)) {
                throw new NotPermittedException(caller.staff(), OVERRIDE_CONTROL);
            }
            return reason;
        }
    }
}
