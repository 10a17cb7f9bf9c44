package health.erp.records.queue;

import static health.erp.records.appointment.AnAppointment.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.AnAppointment;
import health.erp.records.queue.CallOutcome.Called;
import health.erp.records.queue.CallOutcome.NobodyWaits;
import health.erp.records.schedule.ResourceId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In front of one doctor's door. */
@OnEachDatabase(Records.class)
class TokenQueuesTest {
    private final TestErp test;
    private final AnAppointment desk;
    private final TokenQueues queues;
    private final Caller clerk;
    private final ResourceId doctor;

    TokenQueuesTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.queues = desk.records().queues();
        this.clerk = desk.clerk();
        this.doctor = desk.doctor();
    }

    @Test
    void whomTheHospitalDoesNotKnowGetsNoNumber() {
        var nobody = new PatientId(test.erp().newId());

        assertThatThrownBy(() -> queues.issue(clerk, IssueToken.walkIn(doctor, nobody)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("patient");
    }

    @Test
    void whoCannotWaitGoesFirstAndThenWhoCameFirst() {
        var first = issue(QueuePriority.ROUTINE);
        var old = issue(QueuePriority.PREFERRED);
        var bleeding = issue(QueuePriority.URGENT);
        var last = issue(QueuePriority.ROUTINE);

        assertThat(List.of(first, old, bleeding, last))
                .extracting(q -> q.token().number())
                .containsExactly(1, 2, 3, 4);
        assertThat(List.of(first, old, bleeding, last))
                .extracting(QueuedToken::ahead)
                .containsExactly(0, 0, 0, 3);
        assertThat(IntStream.range(0, 4).map(i -> called()).toArray()).containsExactly(3, 2, 1, 4);
        assertThat(queues.callNext(clerk, new CallNext(doctor))).isEqualTo(new NobodyWaits());
    }

    @Test
    void whoIsCalledComesInAndIsDoneOrQueuesAgain() {
        issue(QueuePriority.ROUTINE);
        var absent = issue(QueuePriority.ROUTINE).token();
        called();
        called();

        var skipped = move(absent, 1, QueueTokenStatus.SKIPPED);
        assertThat(queues.show(clerk, new ShowQueue(doctor)))
                .extracting(QueueTokenView::number)
                .containsExactly(1);
        var back = move(absent, skipped.version(), QueueTokenStatus.WAITING);
        assertThat(called()).isEqualTo(2);
        var inside = move(absent, back.version() + 1, QueueTokenStatus.SERVING);
        var done = move(absent, inside.version(), QueueTokenStatus.DONE);

        assertThat(done.calls()).isEqualTo(2);
        assertThat(done.endedAt()).isNotNull();
        assertThatThrownBy(() -> move(absent, done.version(), QueueTokenStatus.WAITING))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is DONE, so it cannot become WAITING");
    }

    @Test
    void numbersBeginAnewAtMidnightByTheHospitalsClocks() {
        try (var erp = Erp.builder()
                .dataSource(test.database().application())
                .background(test.database().background())
                .keys(test.vault())
                .clock(test.clock())
                .zones(hospital -> AnAppointment.INDIA)
                .modules(new Records())
                .build()) {
            var there = erp.module(Records.class).queues();
            test.clock().set(at("2026-03-03T23:59")); // the third by UTC as well
            var late = there.issue(clerk, IssueToken.walkIn(doctor, desk.patient()));
            test.clock().set(at("2026-03-04T00:01")); // still the third by UTC
            var early = there.issue(clerk, IssueToken.walkIn(doctor, desk.patient()));

            assertThat(late.token().day()).isEqualTo(LocalDate.of(2026, 3, 3));
            assertThat(early.token().day()).isEqualTo(LocalDate.of(2026, 3, 4));
            assertThat(early.token().number()).isEqualTo(1);
        }
    }

    @Test
    void ofManyWhoComeAtOnceEachHasANumberOfTheirOwnWithoutGaps() {
        var patients = IntStream.range(0, 24).mapToObj(i -> desk.patient()).toList();

        var race = Race.of(24, i -> queues.issue(clerk, IssueToken.walkIn(doctor, patients.get(i))));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results())
                .extracting(q -> q.token().number())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 24).boxed().toList());
    }

    @Test
    void ofDoorsThatCallAtOnceEachGetsAnotherPatient() {
        IntStream.range(0, 6).forEach(i -> issue(QueuePriority.ROUTINE));

        var race = Race.of(12, i -> queues.callNext(clerk, new CallNext(doctor)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream()
                        .filter(Called.class::isInstance)
                        .map(c -> ((Called) c).token().number()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void nobodyWaitsTwiceInOneQueue() {
        var lata = desk.patient();

        var race = Race.of(8, i -> queues.issue(clerk, IssueToken.walkIn(doctor, lata)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(7).allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(
                        ConflictException.class, c -> assertThat(c.code()).isEqualTo("records.queue.queued")));
    }

    @Test
    void twoRecordsOfOnePersonInOneQueueAreToldBeforeTheyAreMerged() { // R-MRG-1
        var one = issue(QueuePriority.ROUTINE).token().patient();
        var other = issue(QueuePriority.ROUTINE).token();

        assertThat(conflicts(one, other.patient()))
                .singleElement()
                .asString()
                .contains(other.id().toString());
        move(other, 0, QueueTokenStatus.LEFT);
        assertThat(conflicts(one, other.patient())).isEmpty();
    }

    @Test
    void keepsHospitalsApart() {
        var token = issue(QueuePriority.ROUTINE).token();
        var elsewhere = test.aCaller(test.aHospital());

        assertThat(queues.show(elsewhere, new ShowQueue(doctor))).isEmpty();
        assertThatThrownBy(() -> queues.callNext(elsewhere, new CallNext(doctor)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queues.move(elsewhere, new MoveToken(token.id(), 0, QueueTokenStatus.LEFT)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queues.issue(elsewhere, IssueToken.walkIn(doctor, token.patient())))
                .isInstanceOf(NotFoundException.class);
    }

    private QueuedToken issue(QueuePriority priority) {
        return queues.issue(clerk, new IssueToken(doctor, desk.patient(), null, priority));
    }

    private int called() {
        return queues.callNext(clerk, new CallNext(doctor)) instanceof Called called
                ? called.token().number()
                : 0;
    }

    private QueueTokenView move(QueueTokenView token, int version, QueueTokenStatus to) {
        return queues.move(clerk, new MoveToken(token.id(), version, to));
    }

    private List<?> conflicts(PatientId stays, PatientId goes) {
        return test.erp().transaction(clerk, () -> new QueuedTwice(test.erp()).between(stays, goes));
    }
}
