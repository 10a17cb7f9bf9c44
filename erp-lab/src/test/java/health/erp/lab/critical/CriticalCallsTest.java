package health.erp.lab.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.BackgroundWork;
import health.erp.core.ConflictException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import health.erp.lab.result.ABench;
import health.erp.lab.result.Chosen;
import health.erp.lab.result.CorrectResult;
import health.erp.lab.result.RestateResult;
import health.erp.lab.result.RestateResult.How;
import health.erp.lab.result.ResultView;
import health.erp.lab.result.SendBackResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A potassium of 7 is no matter for tomorrow. */
@OnEachDatabase(Lab.class)
class CriticalCallsTest {
    private final TestErp test;
    private final ABench here;
    private final CriticalCalls calls;

    CriticalCallsTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
        this.calls = here.lab.criticalCalls();
    }

    @Test
    void whoeverVerifiesACriticalResultHasACallToMake() { // I10, 3.6
        var tube = here.tube("K", "NA");
        var entered = here.entered(tube, "K", "7.1", "NA", "140");
        assertThat(open()).isEmpty();

        here.verified(entered); // and before anybody releases it

        assertThat(open()).singleElement().satisfies(call -> {
            assertThat(call.run()).isEqualTo(ABench.named(entered, "K").id());
            assertThat(call.resultNo()).isEqualTo(1);
            assertThat(call.requester()).isEqualTo(tube.order().requester());
            assertThat(call.step()).isEqualTo(EscalationStep.DETECTED);
        });
        assertThat(test.events(here.technician.hospital())).contains("lab.critical.detected");
    }

    @Test
    void onlyWhoWasToldAndReadItBackClosesIt() { // I10
        var call = critical();

        var missed = calls.record(here.technician, RecordAttempt.inVain(call, "Ward 3", RecipientRole.WARD));
        var heard = calls.record(
                here.technician,
                new RecordAttempt(
                        call.id(),
                        missed.version(),
                        "Sister Mary",
                        RecipientRole.NURSE,
                        CallChannel.PHONE,
                        AttemptOutcome.REACHED,
                        false,
                        null,
                        "Hung up"));
        assertThat(heard.open()).isTrue();
        var told = calls.record(here.technician, RecordAttempt.readBack(heard, "Dr. Rao", RecipientRole.REQUESTER));

        assertThat(told.open()).isFalse();
        assertThat(told.ending()).isEqualTo(CallEnding.NOTIFIED);
        assertThat(told.notified()).isEqualTo("Dr. Rao");
        assertThat(told.notifiedAt()).isEqualTo(test.erp().now());
        assertThat(told.tries()).extracting(t -> t.no()).containsExactly(1, 2, 3);
        assertThat(open()).isEmpty();
        assertThat(test.events(here.technician.hospital())).endsWith("lab.critical.closed");
        assertThatThrownBy(() ->
                        calls.record(here.technician, RecordAttempt.readBack(told, "Dr. Rao", RecipientRole.REQUESTER)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is closed: NOTIFIED");
    }

    @Test
    void whoGivesUpHasTriedAndSaysWhy() { // I10
        var call = critical();
        assertThatThrownBy(
                        () -> calls.giveUp(here.technician, new GiveUpCall(call.id(), call.version(), "Nobody there")))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("Nobody has tried yet");

        var tried = calls.record(here.technician, RecordAttempt.inVain(call, "Clinic", RecipientRole.REQUESTER));
        var ended =
                calls.giveUp(here.technician, new GiveUpCall(call.id(), tried.version(), "Clinic closed; police told"));

        assertThat(ended.ending()).isEqualTo(CallEnding.FAILED);
        assertThat(ended.failure()).isEqualTo("Clinic closed; police told");
    }

    @Test
    void theDatabaseClosesNoCallWithoutEither() { // I10
        var call = critical();

        assertThatThrownBy(() -> test.database()
                        .asSuperuser(
                                "update lab_critical_call set is_open = null where id = '%s'".formatted(call.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void timeThatPassesEscalatesWhatIsStillOpen() { // 15, 30 and 60 minutes
        var call = critical();

        assertThat(dueTimes()).hasSize(1);
        for (var step : List.of(EscalationStep.ESCALATED, EscalationStep.BREACHED, EscalationStep.OVERDUE)) {
            test.clock().set(test.clock().instant().plus(Duration.ofMinutes(15)));
            calls.escalate(here.technician, new EscalationDue(call.id(), step));
            calls.escalate(here.technician, new EscalationDue(call.id(), step)); // told twice, done once
            assertThat(found(call).step()).isEqualTo(step);
        }

        assertThat(test.events(here.technician.hospital()).stream().filter("lab.critical.escalated"::equals))
                .hasSize(3);
    }

    @Test
    void whatIsClosedIsNotEscalated() {
        var call = critical();
        calls.record(here.technician, RecordAttempt.readBack(call, "Dr. Rao", RecipientRole.REQUESTER));

        calls.escalate(here.technician, new EscalationDue(call.id(), EscalationStep.ESCALATED));

        assertThat(found(call).step()).isEqualTo(EscalationStep.DETECTED);
        assertThat(test.events(here.technician.hospital())).doesNotContain("lab.critical.escalated");
    }

    @Test
    void theTimerRunsByItself() {
        var call = critical();

        BackgroundWork.of(test.erp()); // by the clock of the database all of a test's times are over

        assertThat(found(call).step()).isEqualTo(EscalationStep.OVERDUE);
        assertThat(test.events(here.technician.hospital())).contains("lab.critical.escalated");
    }

    @Test
    void aCorrectionOfWhatWasCalledIsNotedAndCalledAgain() {
        var k = criticalResult();
        var call = open().get(0);
        calls.record(here.technician, RecordAttempt.readBack(call, "Dr. Rao", RecipientRole.REQUESTER));

        here.lab.corrections().correct(here.pathologist, CorrectResult.of(here.found(k.id()), "2.1", "Swapped"));

        assertThat(found(call).correctedNo()).isEqualTo(2);
        assertThat(open()).singleElement().satisfies(again -> assertThat(again.resultNo())
                .isEqualTo(2));
    }

    @Test
    void whatIsNoLongerCriticalStaysOpenUntilSomebodyWasTold() {
        var k = criticalResult();

        here.lab.corrections().correct(here.pathologist, CorrectResult.of(here.found(k.id()), "4.1", "Haemolysed"));

        assertThat(open()).singleElement().satisfies(call -> assertThat(call.correctedNo())
                .isEqualTo(2));
    }

    @Test
    void whatIsLookedAtAgainIsNotCalledTwice() {
        var verified = here.verified(here.entered(here.tube("K"), "K", "7.1")).get(0);
        var back = here.lab.verification().sendBack(here.pathologist, new SendBackResult(Chosen.of(verified)));

        here.verified(List.of(back));
        assertThat(open()).hasSize(1);
        here.lab.corrections().correct(here.pathologist, CorrectResult.of(here.found(back.id()), "7.3", "Typed wrong"));
        here.verified(List.of(here.found(back.id())));

        assertThat(open()).singleElement().satisfies(call -> {
            assertThat(call.resultNo()).isEqualTo(1);
            assertThat(call.correctedNo()).isEqualTo(2);
        });
    }

    @Test
    void ofAResultOneCallIsOpen() { // I10
        var ft4 = here.verified(here.entered(here.tube("FT4"), "FT4", "99.0")).get(0);

        var race = Race.of(8, i -> calls.declare(here.pathologist, new DeclareCritical(ft4.id())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(7).allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(
                        ConflictException.class, c -> assertThat(c.code()).isEqualTo("lab.critical.open")));
        assertThat(open()).hasSize(1);
    }

    @Test
    void ofTwoWhoCallAtOnceOneIsToldOfTheOther() {
        var call = critical();

        var race = Race.of(
                4, i -> calls.record(here.technician, RecordAttempt.readBack(call, "Dr. " + i, RecipientRole.NURSE)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures())
                .allSatisfy(e -> assertThat(e).isInstanceOfAny(ConflictException.class, RuleException.class));
    }

    @Test
    void keepsHospitalsApart() { // I15
        var call = critical();
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(calls.open(elsewhere, ListOpenCalls.first(10)).items()).isEmpty();
        assertThat(calls.ofPatient(elsewhere, ListCallsOfPatient.of(call.patient(), 10))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> calls.find(elsewhere, new FindCriticalCall(call.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> calls.record(elsewhere, RecordAttempt.readBack(call, "Dr. Rao", RecipientRole.REQUESTER)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> calls.declare(elsewhere, new DeclareCritical(call.run())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> calls.giveUp(elsewhere, new GiveUpCall(call.id(), call.version(), "Nobody there")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> calls.escalate(elsewhere, new EscalationDue(call.id(), EscalationStep.ESCALATED)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsConfirmedOrAddedToIsNotCalledAgain() {
        var k = criticalResult();
        var call = open().get(0);
        calls.record(here.technician, RecordAttempt.readBack(call, "Dr. Rao", RecipientRole.REQUESTER));

        var confirmed = here.lab
                .corrections()
                .restate(here.pathologist, RestateResult.of(here.found(k.id()), How.CONFIRMED, "Asked by the ward"))
                .get(0);
        here.lab.corrections().restate(here.pathologist, RestateResult.adding(confirmed, "Not haemolysed.", "Asked"));

        assertThat(open()).isEmpty();
        assertThat(found(call).correctedNo()).isNull();
    }

    @Test
    void whoeverLooksAtTheCallsOfAPatientIsRemembered() {
        var call = critical();

        calls.ofPatient(here.technician, ListCallsOfPatient.of(call.patient(), 10));
        assertThat(test.audit(here.technician.hospital())).endsWith("READ|ListCallsOfPatient|" + call.patient());
        var none = here.desk.aPatient();
        calls.ofPatient(here.technician, ListCallsOfPatient.of(none, 10));
        assertThat(test.audit(here.technician.hospital())).endsWith("READ|ListCallsOfPatient|" + none);
        calls.record(here.technician, RecordAttempt.inVain(call, "Ward 3", RecipientRole.WARD));
        assertThat(test.audit(here.technician.hospital())).endsWith("COMMAND|RecordAttempt|" + call.patient());
    }

    private CriticalCallView critical() {
        criticalResult();
        return open().get(0);
    }

    private ResultView criticalResult() {
        return here.released(here.tube("K"), "K", "7.1").get(0);
    }

    private List<CriticalCallView> open() {
        return calls.open(here.technician, ListOpenCalls.first(10)).items();
    }

    private CriticalCallView found(CriticalCallView call) {
        return calls.find(here.technician, new FindCriticalCall(call.id()));
    }

    private List<String> dueTimes() {
        return test.rows(
                here.technician.hospital(),
                "select due_at from erp_job where hospital_id = :hospital and type = 'lab.critical.escalate'");
    }
}
