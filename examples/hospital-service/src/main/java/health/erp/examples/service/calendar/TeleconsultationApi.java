package health.erp.examples.service.calendar;

import health.erp.core.Caller;
import health.erp.core.NotFoundException;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.ProblemException;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.teleconsultation.ArrangeTeleconsultation;
import health.erp.records.teleconsultation.CancelTeleconsultation;
import health.erp.records.teleconsultation.EndTeleconsultation;
import health.erp.records.teleconsultation.FindTeleconsultation;
import health.erp.records.teleconsultation.FindTeleconsultationOf;
import health.erp.records.teleconsultation.InvitationId;
import health.erp.records.teleconsultation.InviteParticipant;
import health.erp.records.teleconsultation.JoinOutcome.Admitted;
import health.erp.records.teleconsultation.JoinOutcome.Over;
import health.erp.records.teleconsultation.JoinOutcome.TooEarly;
import health.erp.records.teleconsultation.JoinTeleconsultation;
import health.erp.records.teleconsultation.JoinToken;
import health.erp.records.teleconsultation.ParticipantKind;
import health.erp.records.teleconsultation.RevokeInvitation;
import health.erp.records.teleconsultation.StartTeleconsultation;
import health.erp.records.teleconsultation.TeleconsultationId;
import health.erp.records.teleconsultation.TeleconsultationView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments that take place at a distance, and who is let in. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(
        name = "Teleconsultations",
        description = "Over video, telephone or text; each participant has a token of their own.")
class TeleconsultationApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    TeleconsultationApi(Records records) {
        this.records = records;
    }

    /** Who is to come in. */
    record InviteBody(ParticipantKind kind) {}

    /** A way in; the token is shown this once. */
    record InvitedBody(InvitationId invitation, ParticipantKind kind, String token) {}

    /** What a participant shows. */
    record JoinBody(String token) {}

    @PostMapping("/teleconsultations")
    @Operation(summary = "Have an appointment take place at a distance")
    ResponseEntity<TeleconsultationView> arrange(Caller caller, @RequestBody ArrangeTeleconsultation body) {
        var made = records.teleconsultations().arrange(caller, body);
        return Answers.created("/api/teleconsultations/" + made.id(), made, made.version());
    }

    @GetMapping("/teleconsultations/{id}")
    @Operation(summary = "Read a teleconsultation")
    ResponseEntity<TeleconsultationView> read(Caller caller, @PathVariable("id") TeleconsultationId id) {
        return found(records.teleconsultations().find(caller, new FindTeleconsultation(id)));
    }

    @GetMapping("/appointments/{id}/teleconsultation")
    @Operation(summary = "Read the teleconsultation of an appointment")
    ResponseEntity<TeleconsultationView> ofAppointment(Caller caller, @PathVariable("id") AppointmentId id) {
        return found(records.teleconsultations()
                .find(caller, new FindTeleconsultationOf(id))
                .orElseThrow(() -> new NotFoundException("teleconsultation of the appointment", id)));
    }

    @PostMapping("/teleconsultations/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite a participant", description = "The token is shown this once; only its hash is kept.")
    InvitedBody invite(Caller caller, @PathVariable("id") TeleconsultationId id, @RequestBody InviteBody body) {
        var invited = records.teleconsultations().invite(caller, new InviteParticipant(id, body.kind));
        return new InvitedBody(
                invited.invitation(), invited.kind(), invited.token().value());
    }

    @PostMapping("/invitations/{id}/revoke")
    @Operation(summary = "Take an invitation back")
    ResponseEntity<TeleconsultationView> revoke(Caller caller, @PathVariable("id") InvitationId id) {
        return found(records.teleconsultations().revoke(caller, new RevokeInvitation(id)));
    }

    @PostMapping("/teleconsultations/join")
    @Operation(
            summary = "Let in who shows a token",
            description =
                    "409 teleconsultation.tooEarly and teleconsultation.over, 403 teleconsultation.refused for a token nobody"
                            + " has, or has any longer.")
    Admitted join(Caller caller, @RequestBody JoinBody body) {
        var outcome = records.teleconsultations().join(caller, new JoinTeleconsultation(new JoinToken(body.token)));
        if (outcome instanceof Admitted admitted) {
            return admitted;
        }
        if (outcome instanceof TooEarly early) {
            throw ProblemException.conflict(
                    "teleconsultation.tooEarly", "The door is not open yet.\nMaybe come again then.", early);
        }
        if (outcome instanceof Over over) {
            throw ProblemException.conflict("teleconsultation.over", "The consultation is over.", over);
        }
        throw new ProblemException(
                HttpStatus.FORBIDDEN,
                "teleconsultation.refused",
                "This token opens no door.\nMaybe ask the hospital for another.");
    }

    @PostMapping("/teleconsultations/{id}/start")
    @Operation(summary = "Begin", description = "With an encounter of the class VR.")
    ResponseEntity<TeleconsultationView> start(
            Caller caller,
            @PathVariable("id") TeleconsultationId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(records.teleconsultations().start(caller, new StartTeleconsultation(id, Versions.of(version))));
    }

    @PostMapping("/teleconsultations/{id}/end")
    @Operation(summary = "End", description = "Nobody comes in any more.")
    ResponseEntity<TeleconsultationView> end(
            Caller caller,
            @PathVariable("id") TeleconsultationId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(records.teleconsultations().end(caller, new EndTeleconsultation(id, Versions.of(version))));
    }

    @PostMapping("/teleconsultations/{id}/cancel")
    @Operation(summary = "Have the appointment take place in the hospital after all")
    ResponseEntity<TeleconsultationView> cancel(
            Caller caller,
            @PathVariable("id") TeleconsultationId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(records.teleconsultations().cancel(caller, new CancelTeleconsultation(id, Versions.of(version))));
    }

    private static ResponseEntity<TeleconsultationView> found(TeleconsultationView view) {
        return Answers.found(view, view.version());
    }
}
