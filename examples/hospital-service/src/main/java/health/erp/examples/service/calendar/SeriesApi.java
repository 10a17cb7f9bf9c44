package health.erp.examples.service.calendar;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.LocationId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.ProblemException;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.BookOccurrence;
import health.erp.records.appointment.BookSeries;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.CancelOccurrences;
import health.erp.records.appointment.CancelReason;
import health.erp.records.appointment.Completeness;
import health.erp.records.appointment.FindSeries;
import health.erp.records.appointment.ListPatientSeries;
import health.erp.records.appointment.RescheduleOccurrences;
import health.erp.records.appointment.SeriesId;
import health.erp.records.appointment.SeriesOutcome;
import health.erp.records.appointment.SeriesOutcome.Agreed;
import health.erp.records.appointment.SeriesOutcome.Kept;
import health.erp.records.appointment.SeriesOutcome.NotAgreed;
import health.erp.records.appointment.SeriesOutcome.Refused;
import health.erp.records.appointment.SeriesScope;
import health.erp.records.appointment.SeriesView;
import health.erp.records.appointment.WholeSeries;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.Span;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDateTime;
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

/** Who comes again and again: booking a series, and changing one of it, it and those that follow, or all. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Series", description = "Appointments that come again by a rule, at the same time of day.")
class SeriesApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    SeriesApi(Records records) {
        this.records = records;
    }

    /** Where the one that is pointed at is moved to; the others move as much by the clock. */
    record MoveSeriesBody(
            SeriesScope scope,
            Instant start,
            @Nullable Integer minutes,
            List<ResourceId> resources,
            @Nullable LocationId location,
            Completeness completeness) {}

    /** Which are called off, and why; with those that were changed by themselves, if it says so. */
    record CancelSeriesBody(SeriesScope scope, CancelReason reason, boolean changedToo) {}

    /** Another time for one that could not be booked; what is left out is as the series has it. */
    record OccurrenceBody(
            LocalDateTime recurrence,
            @Nullable Instant start,
            List<ResourceId> resources,
            @Nullable LocationId location) {}

    /** A series, and what became of those that were asked for. */
    record SeriesBody(
            SeriesView series, List<AppointmentView> appointments, List<RefusedBody> refused, List<Kept> kept) {}

    /** One that cannot be had, with the code and the details a booking by itself would be refused with. */
    record RefusedBody(LocalDateTime recurrence, Span wanted, String code, String detail, @Nullable Object details) {}

    @PostMapping("/appointment-series")
    @Operation(
            summary = "Book a series",
            description =
                    "By a rule of RFC 5545 with COUNT or UNTIL, all of it or what can be. 409 series.notAgreed says in its"
                            + " details why each cannot be had.")
    ResponseEntity<SeriesBody> book(Caller caller, @RequestBody BookSeries series) {
        var booked = agreed(records.recurringAppointments().book(caller, series));
        return Answers.created("/api/appointment-series/" + booked.series.id(), booked, booked.series.version());
    }

    @GetMapping("/appointment-series/{id}")
    @Operation(summary = "Read a series", description = "With all of its appointments, and what is missing.")
    ResponseEntity<WholeSeries> read(Caller caller, @PathVariable("id") SeriesId id) {
        var whole = records.recurringAppointments().find(caller, new FindSeries(id));
        return Answers.found(whole, whole.series().version());
    }

    @GetMapping("/patients/{id}/appointment-series")
    @Operation(summary = "List what comes again for a patient", description = "The latest agreed first.")
    Page<SeriesView, SeriesId> ofPatient(
            Caller caller,
            @PathVariable("id") PatientId patient,
            @RequestParam(name = "after", required = false) @Nullable SeriesId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.recurringAppointments().list(caller, new ListPatientSeries(patient, after, size));
    }

    @PostMapping("/appointment-series/{id}/occurrences")
    @Operation(summary = "Book what is missing", description = "At another time or with others, if it says so.")
    ResponseEntity<Booked> bookMissing(
            Caller caller, @PathVariable("id") SeriesId id, @RequestBody OccurrenceBody body) {
        var missing = new BookOccurrence(id, body.recurrence, body.start, body.resources, body.location);
        return BookingAnswers.of(records.recurringAppointments().bookMissing(caller, missing));
    }

    @PostMapping("/appointments/{id}/series/reschedule")
    @Operation(
            summary = "Move one of a series, it and those that follow, or all",
            description = "Those that follow become a series of their own. If-Match is the version of the appointment.")
    SeriesBody reschedule(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody MoveSeriesBody to) {
        return agreed(records.recurringAppointments()
                .reschedule(
                        caller,
                        new RescheduleOccurrences(
                                id,
                                Versions.of(version),
                                to.scope,
                                to.start,
                                to.minutes,
                                to.resources,
                                to.location,
                                to.completeness)));
    }

    @PostMapping("/appointments/{id}/series/cancel")
    @Operation(
            summary = "Call off one of a series, it and those that follow, or all",
            description = "If-Match is the version of the appointment.")
    SeriesBody cancel(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CancelSeriesBody body) {
        return agreed(records.recurringAppointments()
                .cancel(
                        caller,
                        new CancelOccurrences(id, Versions.of(version), body.scope, body.reason, body.changedToo)));
    }

    private static SeriesBody agreed(SeriesOutcome outcome) {
        if (outcome instanceof NotAgreed none) {
            throw ProblemException.conflict(
                    "series.notAgreed",
                    "Not all of these times can be had.\nMaybe choose others, or book what can be.",
                    bodies(none.refused()));
        }
        var agreed = (Agreed) outcome;
        return new SeriesBody(agreed.series(), agreed.appointments(), bodies(agreed.refused()), agreed.kept());
    }

    private static List<RefusedBody> bodies(List<Refused> refused) {
        return refused.stream().map(SeriesApi::body).toList();
    }

    private static RefusedBody body(Refused refused) {
        var why = BookingAnswers.refused(refused.why());
        return new RefusedBody(
                refused.recurrence(), refused.wanted(), why.code(), String.valueOf(why.getMessage()), why.details());
    }
}
