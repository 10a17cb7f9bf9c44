package health.erp.records.teleconsultation;

import static health.erp.records.appointment.AnAppointment.at;
import static health.erp.records.appointment.AnAppointment.booked;
import static health.erp.records.appointment.AnAppointment.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.Race;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.appointment.AnAppointment;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.CancelAppointment;
import health.erp.records.appointment.CancelReason;
import health.erp.records.appointment.RescheduleAppointment;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.EncounterStatus;
import health.erp.records.encounter.FindEncounter;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.teleconsultation.JoinOutcome.Admitted;
import health.erp.records.teleconsultation.JoinOutcome.Over;
import health.erp.records.teleconsultation.JoinOutcome.Refused;
import health.erp.records.teleconsultation.JoinOutcome.TooEarly;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A consultation by video at nine on Tuesday. */
@OnEachDatabase(Records.class)
class TeleconsultationsTest {
    private final TestErp test;
    private final AnAppointment desk;
    private final Teleconsultations consultations;
    private final Caller clerk;
    private final PatientId lata;
    private final ServiceId visit;
    private final ResourceId doctor;
    private final StaffId rao;
    private final AppointmentView nine;

    TeleconsultationsTest(TestErp test) {
        this.test = test;
        this.desk = new AnAppointment(test);
        this.consultations = desk.records().teleconsultations();
        this.clerk = desk.clerk();
        this.lata = desk.patient();
        this.visit = desk.service(ServiceTerms.of(30));
        this.doctor = desk.doctor();
        this.rao = new StaffId(test.erp().newId());
        this.nine = desk.booked(wish(lata, visit, at("09:00"), doctor));
    }

    @Test
    void whoIsInvitedComesInAroundTheAgreedTimeOnly() {
        var token = invited(ParticipantKind.PATIENT).token();

        test.clock().set(at("08:44"));
        assertThat(join(token)).isEqualTo(new TooEarly(at("08:45")));
        test.clock().set(at("08:45"));
        assertThat(join(token)).isInstanceOfSatisfying(Admitted.class, in -> {
            assertThat(in.patient()).isEqualTo(lata);
            assertThat(in.kind()).isEqualTo(ParticipantKind.PATIENT);
            assertThat(in.mode()).isEqualTo(TeleconsultationMode.VIDEO);
            assertThat(in.closesAt()).isEqualTo(at("10:30"));
        });
        test.clock().set(at("10:30"));
        assertThat(join(token)).isEqualTo(new Over());
        assertThat(test.events(clerk.hospital())).endsWith("teleconsultation.joined");
    }

    @Test
    void everyParticipantHasATokenOfTheirOwnThatNobodyCanGuessAndNobodyKeeps() {
        var arranged = arranged();
        var patient = invite(arranged, ParticipantKind.PATIENT).token();
        var practitioner = invite(arranged, ParticipantKind.PRACTITIONER).token();

        assertThat(patient.value()).hasSize(43).isNotEqualTo(practitioner.value()); // 256 bits in base64
        assertThat(test.rows(clerk.hospital(), "select token_hash from tele_invitation where hospital_id = :hospital"))
                .hasSize(2)
                .doesNotContain(patient.value(), practitioner.value());
        test.clock().set(at("09:00"));
        assertThat(room(patient)).hasSize(43).isEqualTo(room(practitioner));
        assertThat(patient).hasToString("JoinToken");
    }

    @Test
    void aTokenThatWasTakenBackOpensNothingAndTheOthersDo() {
        var arranged = arranged();
        var lost = invite(arranged, ParticipantKind.PATIENT);
        var kept = invite(arranged, ParticipantKind.PATIENT);
        test.clock().set(at("09:00"));

        var view = consultations.revoke(clerk, new RevokeInvitation(lost.invitation()));

        assertThat(view.invitations()).extracting(i -> i.revokedAt() != null).containsExactly(true, false);
        assertThat(join(lost.token())).isEqualTo(new Refused());
        assertThat(join(new JoinToken("guessed"))).isEqualTo(new Refused());
        assertThat(join(kept.token())).isInstanceOf(Admitted.class);
        assertThatThrownBy(() -> consultations.revoke(clerk, new RevokeInvitation(lost.invitation())))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void theConsultationIsAnEncounterFromItsBeginningOn() {
        var arranged = arranged();
        var token = invite(arranged, ParticipantKind.PATIENT).token();
        test.clock().set(at("09:02"));

        var begun = consultations.start(clerk, new StartTeleconsultation(arranged.id(), arranged.version()));
        var encounter = Objects.requireNonNull(begun.encounter());
        assertThat(desk.records().encounters().find(clerk, new FindEncounter(encounter)))
                .satisfies(e -> {
                    assertThat(e.encounterClass()).isEqualTo(EncounterClass.VR);
                    assertThat(e.patient()).isEqualTo(lata);
                    assertThat(e.participants()).extracting(p -> p.staff()).containsExactly(rao);
                });

        test.clock().set(at("09:20"));
        var over = consultations.end(clerk, new EndTeleconsultation(arranged.id(), begun.version()));

        assertThat(over.status()).isEqualTo(TeleconsultationStatus.ENDED);
        assertThat(desk.records()
                        .encounters()
                        .find(clerk, new FindEncounter(encounter))
                        .status())
                .isEqualTo(EncounterStatus.FINISHED);
        assertThat(join(token)).isEqualTo(new Over());
        assertThatThrownBy(() -> invite(over, ParticipantKind.CAREGIVER)).isInstanceOf(RuleException.class);
    }

    @Test
    void nobodyBeginsItAtAnotherTime() {
        var arranged = arranged();

        assertThatThrownBy(
                        () -> consultations.start(clerk, new StartTeleconsultation(arranged.id(), arranged.version())))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("can be begun from");
    }

    @Test
    void itFollowsItsAppointment() { // R-APT-10
        var arranged = arranged();
        var token = invite(arranged, ParticipantKind.PATIENT).token();

        var moved = booked(desk.records()
                .appointments()
                .reschedule(
                        desk.anew(),
                        new RescheduleAppointment(nine.id(), nine.version(), at("15:00"), null, List.of(), null)));
        hear(() -> {
            consultations.dropped(clerk, new CalledOff(nine.id(), CancelReason.RESCHEDULED));
            consultations.followed(clerk, new MovedTo(moved.id(), nine.id(), at("15:00"), at("15:30")));
        });

        assertThat(consultations.find(clerk, new FindTeleconsultationOf(moved.id())))
                .hasValueSatisfying(c -> assertThat(c.start()).isEqualTo(at("15:00")));
        test.clock().set(at("09:00"));
        assertThat(join(token)).isEqualTo(new TooEarly(at("14:45")));
        test.clock().set(at("15:00"));
        assertThat(join(token)).isInstanceOf(Admitted.class);
    }

    @Test
    void whatIsCalledOffIsOver() {
        var arranged = arranged();
        var token = invite(arranged, ParticipantKind.PATIENT).token();
        desk.records()
                .appointments()
                .cancel(clerk, new CancelAppointment(nine.id(), nine.version(), CancelReason.PATIENT));

        hear(() -> consultations.dropped(clerk, new CalledOff(nine.id(), CancelReason.PATIENT)));
        hear(() -> consultations.dropped(clerk, new CalledOff(nine.id(), CancelReason.PATIENT)));

        test.clock().set(at("09:00"));
        assertThat(join(token)).isEqualTo(new Over());
        assertThatThrownBy(() -> consultations.arrange(clerk, arrangement(nine)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("is CANCELLED");
    }

    @Test
    void whoDidNotAskForItIsAskedFirst() { // Telemedicine Practice Guidelines 2020, 3.4
        assertThatThrownBy(() -> new ArrangeTeleconsultation(
                        nine.id(), rao, "KMC 12345", TeleconsultationMode.AUDIO, Initiator.HEALTH_WORKER, false))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("consents");
        var asked = new ArrangeTeleconsultation(
                nine.id(), rao, "KMC 12345", TeleconsultationMode.AUDIO, Initiator.HEALTH_WORKER, true);

        assertThat(consultations.arrange(clerk, asked).consentedAt())
                .isEqualTo(test.clock().instant());
    }

    @Test
    void ofManyWhoArrangeItOneDoes() {
        var race = Race.of(16, i -> consultations.arrange(clerk, arrangement(nine)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasSize(15).allSatisfy(e -> assertThat(e)
                .isInstanceOfSatisfying(ConflictException.class, c -> assertThat(c.code())
                        .isEqualTo("records.teleconsultation.arranged")));
    }

    @Test
    void itCanBeArrangedAnewOnceItWasCancelled() {
        var arranged = arranged();
        consultations.cancel(clerk, new CancelTeleconsultation(arranged.id(), arranged.version()));

        var again = consultations.arrange(clerk, arrangement(nine));

        assertThat(consultations.find(clerk, new FindTeleconsultationOf(nine.id())))
                .hasValueSatisfying(c -> assertThat(c.id()).isEqualTo(again.id()));
    }

    @Test
    void keepsHospitalsApart() {
        var arranged = arranged();
        var token = invite(arranged, ParticipantKind.PATIENT).token();
        var elsewhere = test.aCaller(test.aHospital());
        test.clock().set(at("09:00"));

        assertThat(consultations.join(elsewhere, new JoinTeleconsultation(token)))
                .isEqualTo(new Refused());
        assertThat(consultations.find(elsewhere, new FindTeleconsultationOf(nine.id())))
                .isEmpty();
        assertThatThrownBy(() -> consultations.find(elsewhere, new FindTeleconsultation(arranged.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> invite(elsewhere, arranged)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoMayOnlyReadOpensNoDoor() {
        var token = invited(ParticipantKind.PATIENT).token();
        var reader = test.aCaller(clerk.hospital(), TeleconsultationPermission.READ_TELECONSULTATION);

        assertThatThrownBy(() -> consultations.join(reader, new JoinTeleconsultation(token)))
                .isInstanceOf(NotPermittedException.class);
    }

    private TeleconsultationView arranged() {
        return consultations.arrange(clerk, arrangement(nine));
    }

    private ArrangeTeleconsultation arrangement(AppointmentView booked) {
        return new ArrangeTeleconsultation(
                booked.id(), rao, "KMC 12345", TeleconsultationMode.VIDEO, Initiator.PATIENT, false);
    }

    private Invited invited(ParticipantKind kind) {
        return invite(arranged(), kind);
    }

    private Invited invite(TeleconsultationView consultation, ParticipantKind kind) {
        return consultations.invite(clerk, new InviteParticipant(consultation.id(), kind));
    }

    private Invited invite(Caller somebody, TeleconsultationView consultation) {
        return consultations.invite(somebody, new InviteParticipant(consultation.id(), ParticipantKind.PATIENT));
    }

    private JoinOutcome join(JoinToken token) {
        return consultations.join(clerk, new JoinTeleconsultation(token));
    }

    private String room(JoinToken token) {
        return join(token) instanceof Admitted in ? in.room() : "";
    }

    private void hear(Runnable event) {
        test.erp().transaction(clerk, () -> {
            event.run();
            return true;
        });
    }
}
