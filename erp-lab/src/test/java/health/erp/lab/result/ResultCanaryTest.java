package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import health.erp.core.testing.Canaries;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.WatchedLog;
import health.erp.lab.Lab;
import health.erp.lab.critical.AttemptOutcome;
import health.erp.lab.critical.CallChannel;
import health.erp.lab.critical.GiveUpCall;
import health.erp.lab.critical.ListOpenCalls;
import health.erp.lab.critical.RecipientRole;
import health.erp.lab.critical.RecordAttempt;
import health.erp.lab.report.IssueReport;
import health.erp.lab.report.WithdrawReport;
import health.erp.lab.result.EnterResults.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is found of a patient stays in the database: a canary is in every text, and nothing that leaves it sings. */
@OnEachDatabase(Lab.class)
class ResultCanaryTest {
    private static final String BIRD = "Quendolina";

    private final TestErp test;
    private final ABench here;
    private final List<Throwable> thrown = new ArrayList<>();

    ResultCanaryTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
    }

    @Test
    void nothingThatIsFoundSings() {
        assertThat(Canaries.in(BIRD)).isPresent();

        var logged = WatchedLog.during(this::everything);

        assertThat(logged).noneMatch(line -> Canaries.in(line).isPresent());
        assertThat(thrown).isNotEmpty().allSatisfy(t -> assertThat(Canaries.in(t))
                .as("%s", t.getClass())
                .isEmpty());
        for (var table : List.of("erp_outbox", "erp_audit", "erp_job")) {
            assertThat(test.rows(
                            here.technician.hospital(),
                            "select * from %s where hospital_id = :hospital".formatted(table)))
                    .isNotEmpty()
                    .noneMatch(row -> Canaries.in(row).isPresent());
        }
        assertThat(test.telemetry()).noneMatch(line -> Canaries.in(line).isPresent());
    }

    private void everything() {
        var tube = here.tube("K", "HBSAG");
        failing(() -> here.entered(tube, "K", BIRD, "HBSAG", BIRD));
        failing(() -> here.lab
                .results()
                .enter(
                        here.technician,
                        ABench.byHand(tube).with(Entry.of("K", "4.0").in(BIRD))));
        var k = here.lab
                .results()
                .enter(
                        here.technician,
                        ABench.byHand(tube)
                                .with(Entry.of("K", "7.1").flagged(BIRD).commented(BIRD)))
                .get(0);
        failing(() -> here.entered(tube, "K", BIRD));
        var verified = here.verified(List.of(k));
        failing(() -> here.verified(List.of(k)));
        failing(() -> here.lab.verification().validate(here.technician, ValidateResults.of(verified)));
        here.lab.verification().validate(here.pathologist, ValidateResults.of(verified));
        var found = here.found(k.id());
        failing(() -> here.lab.corrections().correct(here.pathologist, CorrectResult.of(found, BIRD, BIRD)));
        here.lab.corrections().correct(here.pathologist, CorrectResult.of(found, "7.2", BIRD));
        here.lab.corrections().restate(here.pathologist, RestateResult.adding(here.found(k.id()), BIRD, BIRD));
        var call = here.lab
                .criticalCalls()
                .open(here.technician, ListOpenCalls.first(1))
                .items()
                .get(0);
        var attempt = new RecordAttempt(
                call.id(),
                call.version(),
                BIRD,
                RecipientRole.OTHER,
                CallChannel.PHONE,
                AttemptOutcome.DECLINED,
                false,
                null,
                BIRD);
        var tried = here.lab.criticalCalls().record(here.technician, attempt);
        failing(() -> here.lab.criticalCalls().record(here.technician, attempt));
        here.lab.criticalCalls().giveUp(here.technician, new GiveUpCall(call.id(), tried.version(), BIRD));
        var report = here.lab
                .reports()
                .issue(here.pathologist, new IssueReport(tube.order().id()));
        here.lab.reports().withdraw(here.pathologist, new WithdrawReport(report.id(), report.version(), BIRD));
        failing(() ->
                here.lab.reports().withdraw(here.pathologist, new WithdrawReport(report.id(), report.version(), BIRD)));
    }

    private void failing(Runnable attempt) {
        var failure = catchThrowable(attempt::run);
        assertThat(failure).isNotNull();
        thrown.add(failure);
    }
}
