package health.erp.examples.service.calendar;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.calendar.ScheduleApi.Spans;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.BookAppointment;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.CancelAppointment;
import health.erp.records.appointment.CancelReason;
import health.erp.records.appointment.ConfirmAppointment;
import health.erp.records.appointment.FindAppointment;
import health.erp.records.appointment.HoldAppointment;
import health.erp.records.appointment.ListAppointments;
import health.erp.records.appointment.ListPatientAppointments;
import health.erp.records.appointment.ListRebookings;
import health.erp.records.appointment.OfferedSlots;
import health.erp.records.appointment.OverrideBooking;
import health.erp.records.appointment.RescheduleAppointment;
import health.erp.records.appointment.SearchFreeSlots;
import health.erp.records.schedule.ResourceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who comes when: finding free time, booking, moving and calling off. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Appointments", description = "Who comes when. A time is given once, however many ask for it.")
class AppointmentApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    AppointmentApi(Records records) {
        this.records = records;
    }

    /** Where an appointment is moved to; what is left out stays as it is. */
    record MoveBody(
            Instant start, @Nullable Integer minutes, List<ResourceId> resources, @Nullable LocationId location) {}

    /** Why it is called off. */
    record CancelBody(CancelReason reason) {}

    @PostMapping("/free-slots")
    @Operation(summary = "Search free time", description = "Of any of some calendars, or of all of them at once.")
    OfferedSlots free(Caller caller, @RequestBody SearchFreeSlots search) {
        return records.freeSlots().search(caller, search);
    }

    @PostMapping("/appointments")
    @Operation(
            summary = "Book an appointment",
            description =
                    "409 appointment.conflicting and appointment.patientElsewhere, 422 appointment.outsideAvailability"
                            + " and appointment.limitReached; details say what stands in the way.")
    ResponseEntity<Booked> book(Caller caller, @RequestBody BookAppointment booking) {
        return BookingAnswers.of(records.appointments().book(caller, booking));
    }

    @PostMapping("/appointments/hold")
    @Operation(summary = "Keep a time free for some minutes")
    ResponseEntity<Booked> hold(Caller caller, @RequestBody HoldAppointment hold) {
        return BookingAnswers.of(records.appointments().hold(caller, hold));
    }

    @PostMapping("/appointments/override")
    @Operation(summary = "Book against the rules, with the reason")
    ResponseEntity<Booked> override(Caller caller, @RequestBody OverrideBooking booking) {
        return BookingAnswers.of(records.appointments().override(caller, booking));
    }

    @PostMapping("/appointments/{id}/confirm")
    @Operation(summary = "Book what was kept free")
    ResponseEntity<Booked> confirm(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return BookingAnswers.of(
                records.appointments().confirm(caller, new ConfirmAppointment(id, Versions.of(version))));
    }

    @PostMapping("/appointments/{id}/reschedule")
    @Operation(
            summary = "Move an appointment",
            description = "The old one is called off and the new one booked, or nothing changes.")
    ResponseEntity<Booked> reschedule(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody MoveBody to) {
        return BookingAnswers.of(records.appointments()
                .reschedule(
                        caller,
                        new RescheduleAppointment(
                                id, Versions.of(version), to.start, to.minutes, to.resources, to.location)));
    }

    @PostMapping("/appointments/{id}/cancel")
    @Operation(summary = "Call an appointment off")
    ResponseEntity<AppointmentView> cancel(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CancelBody body) {
        return found(
                records.appointments().cancel(caller, new CancelAppointment(id, Versions.of(version), body.reason)));
    }

    @GetMapping("/appointments/{id}")
    @Operation(summary = "Read an appointment")
    ResponseEntity<AppointmentView> read(Caller caller, @PathVariable("id") AppointmentId id) {
        return found(records.appointments().find(caller, new FindAppointment(id)));
    }

    @GetMapping("/appointments")
    @Operation(summary = "List the appointments of a calendar")
    Page<AppointmentView, AppointmentId> list(
            Caller caller,
            @RequestParam("resource") ResourceId resource,
            @RequestParam("from") Instant from,
            @RequestParam("to") Instant to,
            @RequestParam(name = "after", required = false) @Nullable AppointmentId after,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        return records.appointments().list(caller, new ListAppointments(resource, Spans.of(from, to), after, size));
    }

    @GetMapping("/patients/{id}/appointments")
    @Operation(summary = "List the appointments of a patient")
    Page<AppointmentView, AppointmentId> ofPatient(
            Caller caller,
            @PathVariable("id") PatientId patient,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "after", required = false) @Nullable AppointmentId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.appointments().list(caller, new ListPatientAppointments(patient, from, after, size));
    }

    @GetMapping("/rebookings")
    @Operation(
            summary = "List what is to be booked anew",
            description = "Because of leave, other working hours, or a death.")
    Page<AppointmentView, AppointmentId> rebookings(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable AppointmentId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.rebookings().list(caller, new ListRebookings(after, size));
    }

    static ResponseEntity<AppointmentView> found(AppointmentView view) {
        return Answers.found(view, view.version());
    }
}
