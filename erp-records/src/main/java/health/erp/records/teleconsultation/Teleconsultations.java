package health.erp.records.teleconsultation;

import static health.erp.records.encounter.ParticipantRole.ATND;
import static health.erp.records.teleconsultation.TeleconsultationMapper.MAPPER;
import static health.erp.records.teleconsultation.TeleconsultationPermission.ARRANGE_TELECONSULTATION;
import static health.erp.records.teleconsultation.TeleconsultationPermission.CONDUCT_TELECONSULTATION;
import static health.erp.records.teleconsultation.TeleconsultationPermission.JOIN_TELECONSULTATION;
import static health.erp.records.teleconsultation.TeleconsultationPermission.READ_TELECONSULTATION;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.records.appointment.AppointmentStatus;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.Appointments;
import health.erp.records.appointment.FindAppointment;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.Encounters;
import health.erp.records.encounter.FindEncounter;
import health.erp.records.encounter.FinishEncounter;
import health.erp.records.encounter.Involved;
import health.erp.records.encounter.StartEncounter;
import java.util.Objects;
import java.util.Optional;

/** Has appointments take place at a distance, and lets in who was invited. */
public final class Teleconsultations {
    private final Erp erp;
    private final TeleconsultationStore consultations;
    private final InvitationStore invitations;
    private final Appointments appointments;
    private final Encounters encounters;

    public Teleconsultations(Erp erp, Appointments appointments, Encounters encounters) {
        this.erp = erp;
        this.consultations = new TeleconsultationStore(erp);
        this.invitations = new InvitationStore(erp);
        this.appointments = appointments;
        this.encounters = encounters;
    }

    /** Also needs to read the appointment. */
    public TeleconsultationView arrange(Caller caller, ArrangeTeleconsultation command) {
        return erp.run(caller, ARRANGE_TELECONSULTATION, command, () -> {
            var booked = appointments.find(caller, new FindAppointment(command.appointment()));
            mustStand(booked);
            var id = new TeleconsultationId(erp.newId());
            var consultation = new Teleconsultation(id, command, booked, erp.now());
            consultations.add(consultation);
            erp.publish(consultation.arranged());
            return view(consultations.saved(consultation));
        });
    }

    public Invited invite(Caller caller, InviteParticipant command) {
        return erp.run(caller, ARRANGE_TELECONSULTATION, command, () -> {
            var consultation = consultations.require(command.teleconsultation());
            consultation.mustBeLive();
            erp.discloses(consultation.getPatient());
            var token = JoinToken.next();
            var invitation = new TeleInvitation(new InvitationId(erp.newId()), command, token, erp.now());
            invitations.add(invitation);
            return new Invited(invitation.getId(), invitation.getKind(), token);
        });
    }

    public TeleconsultationView revoke(Caller caller, RevokeInvitation command) {
        return erp.run(caller, ARRANGE_TELECONSULTATION, command, () -> {
            var invitation = invitations.require(command.invitation());
            invitation.revoke(erp.now());
            invitations.saved(invitation);
            return shown(consultations.require(invitation.getTeleconsultation()));
        });
    }

    /** Called by the program participants meet, with the token as all they have. */
    public JoinOutcome join(Caller caller, JoinTeleconsultation command) {
        return erp.run(caller, JOIN_TELECONSULTATION, command, () -> {
            var invitation = invitations.byToken(command.token()).filter(i -> !i.isRevoked());
            return invitation.isEmpty() ? new JoinOutcome.Refused() : letIn(invitation.get());
        });
    }

    /** Also needs to conduct encounters. */
    public TeleconsultationView start(Caller caller, StartTeleconsultation command) {
        return erp.run(caller, CONDUCT_TELECONSULTATION, command, () -> {
            var consultation = consultations.require(command.teleconsultation(), command.version());
            consultation.mustBeginSoon(erp.now());
            var attending = new Involved(consultation.getPractitioner(), ATND);
            var begun = encounters.start(
                    caller, StartEncounter.now(consultation.getPatient(), EncounterClass.VR, attending));
            erp.publish(consultation.begin(begun.id(), erp.now()));
            return view(consultations.saved(consultation));
        });
    }

    public TeleconsultationView end(Caller caller, EndTeleconsultation command) {
        return erp.run(caller, CONDUCT_TELECONSULTATION, command, () -> {
            var consultation = consultations.require(command.teleconsultation(), command.version());
            erp.publish(consultation.end(erp.now()));
            finish(caller, Objects.requireNonNull(consultation.getEncounter()));
            return view(consultations.saved(consultation));
        });
    }

    public TeleconsultationView cancel(Caller caller, CancelTeleconsultation command) {
        return erp.run(caller, ARRANGE_TELECONSULTATION, command, () -> {
            var consultation = consultations.require(command.teleconsultation(), command.version());
            erp.publish(consultation.cancel(erp.now()));
            return view(consultations.saved(consultation));
        });
    }

    public TeleconsultationView find(Caller caller, FindTeleconsultation query) {
        return erp.read(
                caller, READ_TELECONSULTATION, query, () -> shown(consultations.require(query.teleconsultation())));
    }

    public Optional<TeleconsultationView> find(Caller caller, FindTeleconsultationOf query) {
        return erp.read(caller, READ_TELECONSULTATION, query, () -> consultations
                .ofAppointment(query.appointment())
                .map(this::shown));
    }

    /** Its appointment was called off; moved ones are told of by {@link #followed}. */
    public void dropped(Caller caller, CalledOff event) {
        if (!event.isMoved()) {
            consultations
                    .ofAppointment(event.appointment())
                    .filter(c -> c.getStatus() == TeleconsultationStatus.PLANNED)
                    .ifPresent(c -> erp.publish(c.cancel(erp.now())));
        }
    }

    /** Another appointment took the place of its own. */
    public void followed(Caller caller, MovedTo event) {
        var before = event.previous();
        if (before != null) {
            consultations
                    .ofAppointment(before)
                    .filter(c -> c.getStatus() == TeleconsultationStatus.PLANNED)
                    .ifPresent(c -> erp.publish(c.move(event.appointment(), event.span(), erp.now())));
        }
    }

    private JoinOutcome letIn(TeleInvitation invitation) {
        var consultation = consultations.require(invitation.getTeleconsultation());
        var now = erp.now();
        if (!consultation.getStatus().isLive() || !now.isBefore(consultation.getClosesAt())) {
            return new JoinOutcome.Over();
        }
        if (now.isBefore(consultation.getOpensAt())) {
            return new JoinOutcome.TooEarly(consultation.getOpensAt());
        }
        invitation.use(now);
        erp.publish(new TeleconsultationEvent.Joined(
                consultation.getId(), consultation.getPatient(), invitation.getId(), invitation.getKind(), now));
        return new JoinOutcome.Admitted(
                consultation.getId(),
                consultation.getPatient(),
                invitation.getKind(),
                consultation.getMode(),
                consultation.getRoom(),
                consultation.getClosesAt());
    }

    /** Somebody may have finished it from the chart already. */
    private void finish(Caller caller, EncounterId encounter) {
        var found = encounters.find(caller, new FindEncounter(encounter));
        if (found.status().isOpen()) {
            encounters.finish(caller, new FinishEncounter(encounter, found.version()));
        }
    }

    private static void mustStand(AppointmentView booked) {
        if (booked.status() != AppointmentStatus.BOOKED && booked.status() != AppointmentStatus.ARRIVED) {
            throw new RuleException(
                    "records.teleconsultation.appointment",
                    "The appointment (%s) is %s, so no teleconsultation can be arranged for it."
                            .formatted(booked.id(), booked.status()));
        }
    }

    private TeleconsultationView shown(Teleconsultation consultation) {
        erp.discloses(consultation.getPatient());
        return view(consultation);
    }

    private TeleconsultationView view(Teleconsultation consultation) {
        return MAPPER.toView(consultation, consultations.invitations(consultation.getId()));
    }
}
