package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.BackgroundWork;
import health.erp.core.ErpException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.HoldTests;
import health.erp.lab.order.MarkTestsInError;
import health.erp.lab.order.OrderItemView;
import health.erp.lab.order.ResumeTests;
import health.erp.lab.order.RevokeTests;
import health.erp.lab.report.IssueReport;
import health.erp.lab.specimen.FindSpecimen;
import health.erp.lab.specimen.RejectSpecimen;
import health.erp.lab.specimen.RejectionReason;
import health.erp.lab.specimen.SpecimenStatus;
import health.erp.lab.status.DiagnosticReportStatus;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.ResultStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A result goes out as long as its test is wanted and its specimen fit. 2.1, I2 */
@OnEachDatabase(Lab.class)
class WantedResultTest {
    private final TestErp test;
    private final ABench here;

    WantedResultTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
    }

    @Test
    void ofATestThatWaitsNothingGoesOut() {
        var tube = here.tube("K");
        var entered = here.entered(tube, "K", "4.0");
        hold(tube);
        assertThatThrownBy(() -> here.verified(entered))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is ON_HOLD in the order");
        here.lab.orders().resume(here.technician, new ResumeTests(tube.order().id(), List.of()));
        var verified = here.verified(entered);
        hold(tube);

        assertThatThrownBy(() -> here.lab.verification().validate(here.pathologist, ValidateResults.of(verified)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is ON_HOLD in the order");
    }

    @Test
    void ofATestThatIsNotWantedAnyMoreNobodyWaitsForAResult() {
        var tube = here.tube("K");
        var entered = here.entered(tube, "K", "4.0");
        revoke(tube);

        assertThatThrownBy(() -> here.verified(entered))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is REVOKED in the order");
        BackgroundWork.deliver(test.erp());
        assertThat(here.found(entered.get(0).id()).stage()).isEqualTo(RunStage.REJECTED);
        assertThat(here.lab
                        .results()
                        .toVerify(here.technician, ListWaiting.all(10))
                        .items())
                .isEmpty();
    }

    @Test
    void whoSawAPreliminaryResultOfARevokedTestSeesThatThereWillBeNone() {
        var tube = here.tube("K");
        var early = early(tube, "K", "4.0");
        revoke(tube);

        BackgroundWork.deliver(test.erp());

        assertThat(here.found(early.id()).status()).isEqualTo(ResultStatus.CANCELLED);
    }

    @Test
    void whatWasOrderedForSomebodyElseIsNoResultOfThePatient() {
        var tube = here.tube("K");
        var k = here.released(tube, "K", "4.0").get(0);
        here.lab.reports().issue(here.pathologist, new IssueReport(tube.order().id()));

        here.lab
                .orders()
                .markError(here.technician, new MarkTestsInError(tube.order().id(), List.of(), "Somebody else"));
        BackgroundWork.deliver(test.erp());

        assertThat(here.found(k.id()).status()).isEqualTo(ResultStatus.ENTERED_IN_ERROR);
        var report = here.lab
                .reports()
                .issue(here.pathologist, new IssueReport(tube.order().id()));
        assertThat(report.status()).isEqualTo(DiagnosticReportStatus.ENTERED_IN_ERROR);
        assertThat(report.current().content().lines()).singleElement().satisfies(line -> assertThat(line.status())
                .isEqualTo(ResultStatus.ENTERED_IN_ERROR));
    }

    @Test
    void aSpecimenOfWhichOthersHaveSeenAResultIsNotRejected() {
        var tube = here.tube("K");
        early(tube, "K", "4.0");

        assertThatThrownBy(() -> reject(tube))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("a result is out");
    }

    @Test
    void aResultGoesOutOrItsSpecimenIsRejected() { // I2
        for (int round = 0; round < 5; round++) {
            var tube = here.tube("K");
            var verified = here.verified(here.entered(tube, "K", "4.0"));

            var race = Race.of(4, i -> {
                if (i % 2 == 0) {
                    here.lab.verification().validate(here.pathologist, ValidateResults.of(verified));
                } else {
                    reject(tube);
                }
                return i % 2;
            });

            var specimen = here.lab.specimens().find(here.technician, new FindSpecimen(tube.specimen()));
            var isRejected = specimen.status() == SpecimenStatus.REJECTED;
            assertThat(race.results()).hasSize(1).containsExactly(isRejected ? 1 : 0);
            assertThat(race.failures()).allSatisfy(e -> assertThat(e).isInstanceOf(ErpException.class));
            assertThat(here.found(verified.get(0).id()).stage())
                    .isEqualTo(isRejected ? RunStage.VERIFIED : RunStage.RELEASED);
        }
    }

    @Test
    void aResultGoesOutOrItsTestIsRevoked() {
        for (int round = 0; round < 5; round++) {
            var tube = here.tube("K");
            var verified = here.verified(here.entered(tube, "K", "4.0"));

            Race.of(4, i -> {
                if (i % 2 == 0) {
                    here.lab.verification().validate(here.pathologist, ValidateResults.of(verified));
                } else {
                    revoke(tube);
                }
                return i % 2;
            });

            var isOut = here.found(verified.get(0).id()).stage() == RunStage.RELEASED;
            assertThat(here.lab
                            .orders()
                            .find(here.technician, new FindLabOrder(tube.order().id()))
                            .items())
                    .extracting(OrderItemView::status)
                    .containsExactly(isOut ? OrderStatus.COMPLETED : OrderStatus.REVOKED);
        }
    }

    private ResultView early(ABench.Tube tube, String... testsAndValues) {
        var entered = here.entered(tube, testsAndValues);
        return here.lab
                .verification()
                .verify(here.technician, VerifyResults.of(entered).releasedEarly())
                .get(0);
    }

    private void hold(ABench.Tube tube) {
        here.lab.orders().hold(here.technician, new HoldTests(tube.order().id(), List.of(), "Asked to wait"));
    }

    private void revoke(ABench.Tube tube) {
        here.lab.orders().revoke(here.technician, new RevokeTests(tube.order().id(), List.of(), "Not needed"));
    }

    private void reject(ABench.Tube tube) {
        here.lab
                .specimens()
                .reject(here.technician, new RejectSpecimen(tube.specimen(), RejectionReason.CLOTTING, null, false));
    }
}
