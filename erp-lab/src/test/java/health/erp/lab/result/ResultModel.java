package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ErpException;
import health.erp.lab.critical.ListOpenCalls;
import health.erp.lab.result.RestateResult.How;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A notebook of one potassium beside the laboratory's, which does in both what it is told. */
final class ResultModel {
    private final ABench here;
    private final ABench.Tube tube;
    private final List<String> said = new ArrayList<>();
    private @Nullable ResultView run;
    private @Nullable RunStage stage;
    private int attempts;
    private boolean called;

    /** Others have seen it; and whoever corrected it then has verified it by that. */
    private boolean seen;

    private boolean corrected;

    ResultModel(ABench here) {
        this.here = here;
        this.tube = here.tube("K");
    }

    void enter(String value) {
        if (stage != null && stage != RunStage.REJECTED) {
            refused(() -> here.entered(tube, "K", value));
            return;
        }
        run = here.entered(tube, "K", value).get(0);
        stage = RunStage.ENTERED;
        attempts++;
        seen = false;
        said.clear();
        said.add(value);
    }

    void verify() {
        if (stage == null) {
            return;
        }
        if (stage != RunStage.ENTERED) {
            refused(() -> here.verified(List.of(seen())));
            return;
        }
        run = here.verified(List.of(seen())).get(0);
        stage = RunStage.VERIFIED;
        corrected = false;
        called |= isCritical();
    }

    void validateAsTechnician() {
        validate(here.technician, corrected);
    }

    void validate() {
        validate(here.pathologist, !corrected);
    }

    /** Whoever verified it, or corrected it, may not. I3 */
    private void validate(Caller by, boolean isAnother) {
        if (stage == null) {
            return;
        }
        if (stage != RunStage.VERIFIED || !isAnother) {
            refused(() -> here.lab.verification().validate(by, ValidateResults.of(seen())));
            return;
        }
        run = here.lab.verification().validate(by, ValidateResults.of(seen())).get(0);
        stage = RunStage.RELEASED;
        seen = true;
    }

    void correct(String value) {
        if (stage == null) {
            return;
        }
        var command = CorrectResult.of(seen(), value, "Typed wrong");
        if (stage == RunStage.REJECTED || stage == RunStage.CANCELLED || stage == RunStage.WITHDRAWN) {
            refused(() -> here.lab.corrections().correct(here.pathologist, command));
            return;
        }
        run = here.lab.corrections().correct(here.pathologist, command).get(0);
        said.add(value);
        if (seen) {
            stage = RunStage.VERIFIED;
            corrected = true;
            called |= isCritical();
        } else {
            stage = RunStage.ENTERED;
        }
    }

    void reject() {
        if (stage == null) {
            return;
        }
        var command = new RejectRun(Chosen.of(seen()), "Air in the probe");
        if (seen || (stage != RunStage.ENTERED && stage != RunStage.VERIFIED)) {
            refused(() -> here.lab.verification().reject(here.technician, command));
            return;
        }
        run = here.lab.verification().reject(here.technician, command).get(0);
        stage = RunStage.REJECTED;
    }

    void sendBack() {
        if (stage == null) {
            return;
        }
        var command = new SendBackResult(Chosen.of(seen()));
        if (seen || stage != RunStage.VERIFIED) {
            refused(() -> here.lab.verification().sendBack(here.pathologist, command));
            return;
        }
        run = here.lab.verification().sendBack(here.pathologist, command);
        stage = RunStage.ENTERED;
    }

    void restate(How how) {
        if (stage == null) {
            return;
        }
        var command = how == How.APPENDED
                ? RestateResult.adding(seen(), "Slightly haemolysed.", "Left out")
                : RestateResult.of(seen(), how, "Asked for");
        if (!mayRestate(how)) {
            refused(() -> here.lab.corrections().restate(here.pathologist, command));
            return;
        }
        run = here.lab.corrections().restate(here.pathologist, command).get(0);
        switch (how) {
            case APPENDED, CONFIRMED -> said.add(said.get(said.size() - 1));
            case CANCELLED -> {
                stage = RunStage.CANCELLED;
                said.add("");
            }
            case ENTERED_IN_ERROR -> {
                stage = RunStage.WITHDRAWN;
                said.add("");
            }
        }
    }

    private boolean mayRestate(How how) {
        return switch (how) {
            case APPENDED, CONFIRMED -> stage == RunStage.RELEASED || (seen && stage == RunStage.VERIFIED);
            case CANCELLED -> !seen && (stage == RunStage.ENTERED || stage == RunStage.VERIFIED);
            case ENTERED_IN_ERROR -> stage != RunStage.REJECTED && stage != RunStage.WITHDRAWN;
        };
    }

    void agrees() {
        if (run == null) {
            return;
        }
        var found = here.found(seen().id());
        assertThat(found.stage()).isEqualTo(stage);
        assertThat(found.attempt()).isEqualTo(attempts);
        var all = new ArrayList<>(found.earlier());
        all.add(found.current());
        assertThat(all) // nothing that was said is lost or said otherwise. I1, I9
                .extracting(v ->
                        v.content().value() == null ? "" : v.content().value().shown())
                .containsExactlyElementsOf(said);
        assertThat(all).extracting(ResultView.VersionView::hash).doesNotHaveDuplicates();
        var isOut = seen || stage == RunStage.CANCELLED || stage == RunStage.WITHDRAWN;
        assertThat(here.lab
                        .results()
                        .ofPatient(here.pathologist, ListPatientResults.of(tube.patient(), 10))
                        .items())
                .hasSize(isOut ? 1 : 0);
        var calls = here.lab
                .criticalCalls()
                .open(here.technician, ListOpenCalls.first(100))
                .items();
        assertThat(calls.stream().anyMatch(call -> call.patient().equals(tube.patient())))
                .isEqualTo(called); // I10
    }

    private boolean isCritical() {
        return seen().current().content().isCritical();
    }

    private ResultView seen() {
        if (run == null) {
            throw new IllegalStateException();
        }
        return run;
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(ErpException.class);
    }
}
