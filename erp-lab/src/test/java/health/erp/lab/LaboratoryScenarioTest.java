package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.erp.core.ErpException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.analyzer.MessageRelation;
import health.erp.lab.catalogue.RequestPriority;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.control.WestgardRule;
import health.erp.lab.critical.CallEnding;
import health.erp.lab.critical.EscalationStep;
import health.erp.lab.critical.ListOpenCalls;
import health.erp.lab.critical.RecipientRole;
import health.erp.lab.critical.RecordAttempt;
import health.erp.lab.order.FindLabOrder;
import health.erp.lab.order.ItemOrigin;
import health.erp.lab.order.LabOrderView;
import health.erp.lab.order.PlaceLabOrder;
import health.erp.lab.quality.ControlRunView;
import health.erp.lab.quality.TakeCorrectiveAction;
import health.erp.lab.report.FindReport;
import health.erp.lab.report.IssueReport;
import health.erp.lab.report.ReportContent.Line;
import health.erp.lab.report.ReportView;
import health.erp.lab.result.Chosen;
import health.erp.lab.result.CorrectResult;
import health.erp.lab.result.EnterResults;
import health.erp.lab.result.ListPatientResults;
import health.erp.lab.result.Measured;
import health.erp.lab.result.Proof;
import health.erp.lab.result.RejectRun;
import health.erp.lab.result.ResultView;
import health.erp.lab.result.ValidateResults;
import health.erp.lab.result.VerifyResults;
import health.erp.lab.specimen.CollectSpecimen;
import health.erp.lab.specimen.RejectSpecimen;
import health.erp.lab.specimen.RejectionReason;
import health.erp.lab.specimen.SpecimenStatus;
import health.erp.lab.specimen.SpecimenView;
import health.erp.lab.specimen.WorkLine;
import health.erp.lab.specimen.WorkList;
import health.erp.lab.status.DiagnosticReportStatus;
import health.erp.lab.status.OrderStatus;
import health.erp.lab.status.ResultStatus;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A Monday in the laboratory, from the controls of the morning to a report that has to be corrected. */
@OnEachDatabase(Lab.class)
class LaboratoryScenarioTest {
    private final ADay day;
    private final Lab lab;

    LaboratoryScenarioTest(TestErp test) {
        this.day = new ADay(test);
        this.lab = day.lab;
    }

    @Test
    void aDayInTheLaboratory() {
        day.clock("07:00");
        var failed = potassiumIsOutOfControl();

        day.clock("07:10");
        var latas = lab.orders()
                .place(
                        day.doctor,
                        PlaceLabOrder.of(day.aPatient(), ALab.WOMAN, day.doctor.staff(), "CRP")
                                .withPanels("LYTES"));
        var ravis = lab.orders()
                .place(
                        day.doctor,
                        PlaceLabOrder.of(day.aPatient(), ALab.MAN, day.doctor.staff(), "CREA", "EGFR")
                                .as(RequestPriority.STAT));

        day.clock("07:20");
        var latasTube = takenFromNobodyElse(latas, ravis);
        var ravisTube = day.taken(ravis.patient());
        day.clock("07:30");
        day.received(latasTube);
        day.received(ravisTube);
        whatIsUrgentIsFirst(ravisTube);
        tooRedToMeasure(ravis, ravisTube);

        day.clock("07:40");
        sentTwiceAndAppliedOnce(latas, latasTube);
        potassiumIsHeld(latas);
        day.clock("07:50");
        putRight(failed);
        day.clock("08:00");
        potassiumIsMeasuredAgain(latas, latasTube);

        day.clock("08:05");
        somebodyHasToKnowAtOnce(latas);

        day.clock("08:30");
        ravisSecondTube(ravis);

        day.clock("09:00");
        var report = reported(latas);
        day.clock("10:00");
        theReportIsCorrected(latas, report);

        assertThat(day.told())
                .containsSubsequence(
                        "lab.control.rejected",
                        "test.ordered",
                        "lab.specimen.collected",
                        "lab.specimen.received",
                        "lab.specimen.rejected",
                        "lab.message.received",
                        "lab.corrective-action.taken",
                        "lab.control.passed",
                        "lab.critical.detected",
                        "lab.critical.escalated",
                        "lab.critical.closed",
                        "result.available",
                        "test.completed",
                        "lab.test.completed",
                        "lab.report.issued",
                        "lab.result.changed",
                        "lab.report.issued");
    }

    private ControlRunView potassiumIsOutOfControl() { // 3.1
        day.controls("NA", "120", "151");
        day.controls("CL", "91", "110");
        day.controls("HCO3", "15", "30");

        var failed = day.controls("K", "3.4", "6.0"); // four deviations off

        assertThat(failed.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(failed.violations()).extracting(v -> v.rule()).contains(WestgardRule.RULE_1_3S);
        return failed;
    }

    private SpecimenView takenFromNobodyElse(LabOrderView latas, LabOrderView ravis) { // I2
        var tube = day.toTake(latas.patient());
        var atRavisBed = new CollectSpecimen(ravis.patient(), tube.items(), tube.millilitres(), null, 0, null, false);
        refused("lab.specimen.identity", () -> lab.specimens().collect(day.nurse, atRavisBed));

        return lab.specimens().collect(day.nurse, tube);
    }

    private void whatIsUrgentIsFirst(SpecimenView ravisTube) {
        assertThat(lab.lists().toMeasure(day.technician, WorkList.of("CHEM")).items())
                .hasSize(6)
                .first()
                .extracting(WorkLine::specimen)
                .isEqualTo(ravisTube.id());
    }

    private void tooRedToMeasure(LabOrderView ravis, SpecimenView tube) { // 2.1
        var red = lab.specimens()
                .reject(day.technician, new RejectSpecimen(tube.id(), RejectionReason.HEMOLYSIS, null, true));

        assertThat(red.status()).isEqualTo(SpecimenStatus.REJECTED);
        assertThat(found(ravis).items())
                .filteredOn(item -> item.test().equals(new TestCode("CREA")))
                .extracting(item -> item.origin(), item -> item.status())
                .containsExactly(
                        tuple(ItemOrigin.ORDERED, OrderStatus.REVOKED),
                        tuple(ItemOrigin.RECOLLECTION, OrderStatus.ACTIVE));
    }

    private void sentTwiceAndAppliedOnce(LabOrderView latas, SpecimenView tube) { // 3.8, I14
        var salts = new String[] {"NA", "140", "K", "6.9", "CL", "100", "HCO3", "25"};
        var first = day.sent(day.message("1", tube, salts));
        var again = day.sent(day.message("1", tube, salts));
        var renumbered = day.sent(day.message("2", tube, salts));

        assertThat(first.relation()).isEqualTo(MessageRelation.NEW);
        assertThat(again.relation()).isEqualTo(MessageRelation.REPEATED);
        assertThat(renumbered.relation()).isEqualTo(MessageRelation.RESENT);
        assertThat(day.results(latas)).hasSize(5).allSatisfy(result -> {
            assertThat(result.attempt()).isEqualTo(1);
            assertThat(result.current().no()).isEqualTo(1);
        });
        assertThat(day.result(latas, "AGAP").shown()).isEqualTo("15.0"); // I12: 140 - 100 - 25, of the same tube
    }

    private void potassiumIsHeld(LabOrderView latas) { // I13
        assertThat(day.result(latas, "NA").proof()).isEqualTo(Proof.PROVEN);
        var k = day.result(latas, "K");
        assertThat(k.proof()).isEqualTo(Proof.DISPROVEN);

        refused("lab.result.unproven", () -> lab.verification().verify(day.technician, VerifyResults.of(k)));
    }

    private void putRight(ControlRunView failed) { // 3.1
        lab.qualityControl()
                .act(
                        day.technician,
                        new TakeCorrectiveAction(failed.controlled(), failed.id(), "Changed the electrode"));

        assertThat(day.controls("K", "3.0", "6.1").verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    private void potassiumIsMeasuredAgain(LabOrderView latas, SpecimenView tube) {
        var doubtful = Chosen.of(day.result(latas, "K"));
        lab.verification().reject(day.technician, new RejectRun(doubtful, "Control out of range"));

        day.sent(day.message("3", tube, "K", "6.9"));

        var k = day.result(latas, "K");
        assertThat(k.attempt()).isEqualTo(2); // the same value, and this time it is known to be right
        assertThat(k.proof()).isEqualTo(Proof.PROVEN);
    }

    private void somebodyHasToKnowAtOnce(LabOrderView latas) { // 3.6, I10
        lab.verification().verify(day.technician, VerifyResults.of(day.results(latas)));
        var call = lab.criticalCalls()
                .open(day.technician, ListOpenCalls.first(10))
                .items()
                .get(0);
        assertThat(call.test()).isEqualTo(new TestCode("K"));
        assertThat(seenOf(latas)).isEmpty(); // before anybody outside sees it

        lab.criticalCalls().record(day.technician, RecordAttempt.inVain(call, "Dr. Rao", RecipientRole.REQUESTER));
        day.clock("08:20");
        var urgent = day.escalated(call);
        assertThat(urgent.step()).isEqualTo(EscalationStep.ESCALATED);

        var told = lab.criticalCalls()
                .record(day.technician, RecordAttempt.readBack(urgent, "Dr. Iyer", RecipientRole.DOCTOR_ON_CALL));
        assertThat(told.ending()).isEqualTo(CallEnding.NOTIFIED);
        assertThat(told.readBack()).isTrue();
        assertThat(told.tries()).hasSize(2);
    }

    private void ravisSecondTube(LabOrderView ravis) { // by hand
        var tube = day.received(day.taken(ravis.patient()));
        var entered = lab.results()
                .enter(
                        day.technician,
                        EnterResults.of(tube.id(), Measured.BY_HAND).with("CREA", "85"));
        var verified = lab.verification().verify(day.technician, VerifyResults.of(entered));
        refused( // I3: the pathologist is somebody else
                "erp.notPermitted", () -> lab.verification().validate(day.technician, ValidateResults.of(verified)));
        lab.verification().validate(day.pathologist, ValidateResults.of(verified));

        assertThat(day.result(ravis, "EGFR").shown()).isEqualTo("93"); // 3.7, CKD-EPI 2021 of a man of 55
        assertThat(found(ravis).status()).isEqualTo(OrderStatus.COMPLETED);
    }

    private ReportView reported(LabOrderView latas) {
        lab.verification().validate(day.pathologist, ValidateResults.of(day.results(latas)));

        var report = lab.reports().issue(day.technician, new IssueReport(latas.id()));

        assertThat(report.status()).isEqualTo(DiagnosticReportStatus.PARTIAL);
        assertThat(report.current().content().pending()).containsExactly("CRP");
        assertThat(line(report, "K").flags()).isEqualTo("HH");
        assertThat(line(report, "NA").healthy()).isEqualTo("137-145");
        assertThat(seenOf(latas)).hasSize(5);
        return report;
    }

    private void theReportIsCorrected(LabOrderView latas, ReportView first) { // I9
        var na = day.result(latas, "NA");
        lab.corrections().correct(day.pathologist, CorrectResult.of(na, "136", "Bubble in the sample"));

        var second = lab.reports().issue(day.technician, new IssueReport(latas.id()));

        assertThat(line(second, "NA").shown()).isEqualTo("136");
        assertThat(line(second, "NA").status()).isEqualTo(ResultStatus.CORRECTED);
        assertThat(line(second, "NA").changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("140");
            assertThat(change.by()).isEqualTo(day.pathologist.staff());
            assertThat(change.at()).isEqualTo(day.test.erp().now());
            assertThat(change.reason()).isEqualTo("Bubble in the sample");
        });
        assertThat(line(second, "AGAP").shown()).isEqualTo("11.0"); // I12
        assertThat(line(second, "AGAP").changes()).singleElement().satisfies(change -> assertThat(change.before())
                .isEqualTo("15.0"));
        assertThat(lab.reports().find(day.doctor, new FindReport(second.id())).earlier())
                .containsExactly(first.current());
    }

    private LabOrderView found(LabOrderView order) {
        return lab.orders().find(day.doctor, new FindLabOrder(order.id()));
    }

    private List<ResultView> seenOf(LabOrderView order) {
        return lab.results()
                .ofPatient(day.doctor, ListPatientResults.of(order.patient(), 10))
                .items();
    }

    private static Line line(ReportView report, String test) {
        return report.current().content().lines().stream()
                .filter(line -> line.test().equals(test))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ErpException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
