package health.erp.records.encounter;

import static health.erp.records.APatient.named;
import static health.erp.records.APatient.register;
import static health.erp.records.encounter.EncounterClass.AMB;
import static health.erp.records.encounter.EncounterClass.EMER;
import static health.erp.records.encounter.EncounterClass.IMP;
import static health.erp.records.encounter.EncounterClass.OBSENC;
import static health.erp.records.encounter.EncounterStatus.ARRIVED;
import static health.erp.records.encounter.EncounterStatus.CANCELLED;
import static health.erp.records.encounter.EncounterStatus.ENTERED_IN_ERROR;
import static health.erp.records.encounter.EncounterStatus.FINISHED;
import static health.erp.records.encounter.EncounterStatus.IN_PROGRESS;
import static health.erp.records.encounter.EncounterStatus.PLANNED;
import static health.erp.records.encounter.EncounterStatus.TRIAGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.DeactivatePatient;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.Patients;
import health.erp.records.person.Deceased;
import health.erp.records.person.Demographics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Records.class)
class EncountersTest {
    private static final Instant NOW = TestErp.MORNING;

    private final TestErp test;
    private final Patients patients;
    private final Encounters encounters;
    private final Caller doctor;
    private final PatientId lata;

    EncountersTest(TestErp test) {
        this.test = test;
        test.clock().set(NOW);
        this.patients = test.erp().module(Records.class).patients();
        this.encounters = test.erp().module(Records.class).encounters();
        this.doctor = test.aCaller(test.aHospital());
        this.lata = patients.register(doctor, register(named("Rao", "Lata"))).id();
    }

    @Test
    void aVisitIsPlannedAndTakesPlace() {
        var planned = encounters.plan(doctor, PlanEncounter.of(lata, AMB, NOW.plus(Duration.ofHours(1))));
        assertThat(planned.status()).isEqualTo(PLANNED);
        assertThat(planned.startedAt()).isNull();

        test.clock().advance(Duration.ofMinutes(50));
        var arrived = encounters.advance(doctor, new AdvanceEncounter(planned.id(), planned.version(), ARRIVED));
        var triaged = encounters.advance(doctor, new AdvanceEncounter(planned.id(), arrived.version(), TRIAGED));
        var begun = encounters.advance(doctor, new AdvanceEncounter(planned.id(), triaged.version(), IN_PROGRESS));
        test.clock().advance(Duration.ofMinutes(20));
        var finished = encounters.finish(
                doctor, new FinishEncounter(planned.id(), begun.version(), null, DischargeDisposition.HOME));

        assertThat(finished.status()).isEqualTo(FINISHED);
        assertThat(finished.startedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(50)));
        assertThat(finished.endedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(70)));
        assertThat(finished.history())
                .extracting(StatusSince::status)
                .containsExactly(PLANNED, ARRIVED, TRIAGED, IN_PROGRESS, FINISHED);
        assertThat(encounters.find(doctor, new FindEncounter(planned.id()))).isEqualTo(finished);
        assertThat(test.events(doctor.hospital()))
                .containsExactly(
                        "patient.created",
                        "encounter.planned",
                        "encounter.arrived",
                        "encounter.triaged",
                        "encounter.started",
                        "encounter.finished");
    }

    @Test
    void whoeverTakesPartIsKnownFromWhenToWhen() {
        var rao = someone();
        var iyer = someone();
        var begun = encounters.start(doctor, StartEncounter.now(lata, EMER, new Involved(rao, ParticipantRole.ATND)));

        test.clock().advance(Duration.ofMinutes(5));
        var handed = encounters.involve(
                doctor, new InvolveStaff(begun.id(), begun.version(), new Involved(iyer, ParticipantRole.ATND)));
        test.clock().advance(Duration.ofMinutes(5));
        var left = encounters.release(
                doctor, new ReleaseStaff(begun.id(), handed.version(), new Involved(iyer, ParticipantRole.ATND)));

        assertThat(left.participants())
                .containsExactlyInAnyOrder(
                        new EncounterView.ParticipantView(
                                rao, ParticipantRole.ATND, NOW, NOW.plus(Duration.ofMinutes(5))),
                        new EncounterView.ParticipantView(
                                iyer,
                                ParticipantRole.ATND,
                                NOW.plus(Duration.ofMinutes(5)),
                                NOW.plus(Duration.ofMinutes(10))));
        assertThat(left.version()).isGreaterThan(handed.version());
        assertThat(encounters.find(doctor, new FindEncounter(begun.id()))).isEqualTo(left);
    }

    @Test
    void anEmergencyTurnsIntoAnObservation() { // HL7 v2 A06
        var begun = encounters.start(doctor, StartEncounter.now(lata, EMER));

        var observed = encounters.reclassify(doctor, new ReclassifyEncounter(begun.id(), begun.version(), OBSENC));

        assertThat(observed.encounterClass()).isEqualTo(OBSENC);
        assertThat(observed.history()).extracting(StatusSince::encounterClass).containsExactly(EMER, OBSENC);
    }

    @Test
    void whoLeavesBeforeBeingSeenIsCancelledAndStaysReadable() {
        var waiting = encounters.start(doctor, StartEncounter.waiting(lata, AMB));

        var cancelled =
                encounters.cancel(doctor, new CancelEncounter(waiting.id(), waiting.version(), "Left the queue"));

        assertThat(cancelled.status()).isEqualTo(CANCELLED);
        assertThat(cancelled.statusReason()).isEqualTo("Left the queue");
        refused(
                "records.encounter.status",
                () -> encounters.advance(doctor, new AdvanceEncounter(waiting.id(), cancelled.version(), IN_PROGRESS)));
    }

    @Test
    void anErrorIsMarkedAndNotListed() {
        var wrong = encounters.start(doctor, StartEncounter.now(lata, AMB));
        var right = encounters.start(doctor, StartEncounter.now(lata, AMB));

        var marked =
                encounters.markInError(doctor, new MarkEncounterInError(wrong.id(), wrong.version(), "Wrong patient"));

        assertThat(marked.status()).isEqualTo(ENTERED_IN_ERROR);
        assertThat(encounters.list(doctor, ListEncounters.of(lata)).items()).containsExactly(right);
        assertThat(encounters.find(doctor, new FindEncounter(wrong.id()))).isEqualTo(marked);
    }

    @Test
    void theDeadAndRecordsOutOfUseBeginNothing() { // R-ID-7
        var mala = named("Rao", "Mala");
        var died = patients.register(doctor, register(mala)).id();
        patients.amend(doctor, new AmendPatient(died, 0, dead(mala), List.of()));
        patients.deactivate(doctor, new DeactivatePatient(lata, 0, "Mistake"));

        refused("records.encounter.deceased", () -> encounters.start(doctor, StartEncounter.now(died, AMB)));
        refused("records.encounter.deceased", () -> encounters.plan(doctor, PlanEncounter.of(died, AMB, NOW)));
        refused("records.encounter.inactive", () -> encounters.start(doctor, StartEncounter.now(lata, AMB)));
    }

    @Test
    void whoDiesInAnEncounterIsDeadInTheRegisterUntilItIsFoundToBeAnError() { // R-ID-7
        var begun = encounters.start(doctor, StartEncounter.now(lata, EMER));
        var at = NOW.plusSeconds(1800);
        test.clock().set(at);

        var ended = encounters.finish(
                doctor, new FinishEncounter(begun.id(), begun.version(), null, DischargeDisposition.EXPIRED));
        assertThat(deceased(lata)).isEqualTo(new Deceased(true, at));
        refused("records.encounter.deceased", () -> encounters.start(doctor, StartEncounter.now(lata, AMB)));

        encounters.markInError(doctor, new MarkEncounterInError(begun.id(), ended.version(), "Another patient"));
        assertThat(deceased(lata)).isEqualTo(Deceased.NO);
    }

    @Test
    void aDeathSomebodyElseToldOfStaysWhenTheEncounterWasAnError() { // R-ID-7
        var begun = encounters.start(doctor, StartEncounter.now(lata, EMER));
        patients.amend(doctor, new AmendPatient(lata, 0, dead(named("Rao", "Lata")), List.of()));
        var ended = encounters.finish(
                doctor, new FinishEncounter(begun.id(), begun.version(), null, DischargeDisposition.EXPIRED));

        encounters.markInError(doctor, new MarkEncounterInError(begun.id(), ended.version(), "Another patient"));

        assertThat(deceased(lata)).isEqualTo(new Deceased(true, null));
    }

    @Test
    void aStayBeginsWithAnAdmissionOnly() {
        assertThatThrownBy(() -> encounters.start(doctor, StartEncounter.now(lata, IMP)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("encounterClass");
        assertThatThrownBy(() -> encounters.plan(doctor, PlanEncounter.of(lata, IMP, NOW)))
                .isInstanceOf(InvalidCommandException.class);
        var begun = encounters.start(doctor, StartEncounter.now(lata, EMER));
        assertThatThrownBy(
                        () -> encounters.reclassify(doctor, new ReclassifyEncounter(begun.id(), begun.version(), IMP)))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void whatHappenedIsToldInTheOrderItHappened() {
        assertThatThrownBy(() -> encounters.start(
                        doctor, new StartEncounter(lata, AMB, ARRIVED, NOW.plusSeconds(1), List.of(), null)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("future");
        var begun = encounters.start(doctor, StartEncounter.now(lata, AMB));
        assertThatThrownBy(() -> encounters.finish(
                        doctor, new FinishEncounter(begun.id(), begun.version(), NOW.minusSeconds(1), null)))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("before");
    }

    @Test
    void pagesGoFromTheLatestToTheFirst() {
        var all = List.of(1, 2, 3, 4, 5).stream()
                .map(i ->
                        encounters.start(doctor, StartEncounter.now(lata, AMB)).id())
                .toList();
        var done = encounters.finish(doctor, new FinishEncounter(all.get(4), 0));

        var first = encounters.list(doctor, new ListEncounters(lata, false, null, 3));
        var second = encounters.list(doctor, new ListEncounters(lata, false, first.next(), 3));

        assertThat(first.items()).extracting(EncounterView::id).containsExactly(all.get(4), all.get(3), all.get(2));
        assertThat(second.items()).extracting(EncounterView::id).containsExactly(all.get(1), all.get(0));
        assertThat(second.next()).isNull();
        assertThat(encounters
                        .list(doctor, new ListEncounters(lata, true, null, 9))
                        .items())
                .extracting(EncounterView::id)
                .hasSize(4)
                .doesNotContain(done.id());
    }

    @Test
    void ofTwoWhoChangeItOneIsToldToReadItAgain() {
        var begun = encounters.start(doctor, StartEncounter.now(lata, AMB));
        encounters.finish(doctor, new FinishEncounter(begun.id(), begun.version()));

        assertThatThrownBy(() -> encounters.finish(doctor, new FinishEncounter(begun.id(), begun.version())))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("erp.changed"));
    }

    @Test
    void keepsHospitalsApart() {
        var begun = encounters.start(doctor, StartEncounter.now(lata, AMB));
        var elsewhere = test.aCaller(test.aHospital());

        assertThatThrownBy(() -> encounters.find(elsewhere, new FindEncounter(begun.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> encounters.finish(elsewhere, new FinishEncounter(begun.id(), begun.version())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> encounters.start(elsewhere, StartEncounter.now(lata, AMB)))
                .isInstanceOf(NotFoundException.class);
        assertThat(encounters.list(elsewhere, ListEncounters.of(lata)).items()).isEmpty();
        assertThat(met(doctor, begun.id())).containsExactly(1, 1, 1, 0, 0);
        assertThat(met(elsewhere, begun.id())).containsOnly(0);
    }

    @Test
    void eachUseCaseCostsThis() {
        encounters.start(doctor, StartEncounter.now(lata, AMB));

        // what every call costs, the patient and the look at it, the encounter
        assertThat(test.statements(() -> encounters.start(doctor, StartEncounter.now(lata, AMB))))
                .isLessThanOrEqualTo(5);
        // what every read costs, a page of ids, the encounters with who takes part
        assertThat(test.statements(() -> encounters.list(doctor, ListEncounters.of(lata))))
                .isEqualTo(4);
    }

    /** How many rows each query meets in the hospital of the caller. */
    private List<Integer> met(Caller caller, EncounterId id) {
        return test.erp().transaction(caller, () -> {
            var em = test.erp().session();
            return List.of(
                    EncounterQueries_.whole(em, id).size(),
                    EncounterQueries_.withParticipants(em, List.of(id)).size(),
                    EncounterQueries_.ofPatient(em, lata, new UUID(-1, -1), false, 9)
                            .size(),
                    EncounterQueries_.staysAfter(em, lata, NOW).size(),
                    EncounterQueries_.stays(em, List.of(lata)).size());
        });
    }

    private Deceased deceased(PatientId patient) {
        return patients.find(doctor, new FindPatient(patient)).deceased();
    }

    private StaffId someone() {
        return new StaffId(test.erp().newId());
    }

    private static Demographics dead(Demographics p) {
        return new Demographics(
                p.names(), p.gender(), p.birthDate(), p.telecoms(), p.addresses(), new Deceased(true, null));
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(RuleException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
