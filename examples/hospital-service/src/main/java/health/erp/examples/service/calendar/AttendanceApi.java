package health.erp.examples.service.calendar;

import static health.erp.examples.service.calendar.AppointmentApi.found;

import health.erp.core.Caller;
import health.erp.core.id.EncounterId;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.ArriveAppointment;
import health.erp.records.appointment.CheckInAppointment;
import health.erp.records.appointment.CompleteAppointment;
import health.erp.records.appointment.MissAppointment;
import health.erp.records.appointment.OverrideReason;
import health.erp.records.appointment.ReinstateAppointment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who came, and who did not. */
@RestController
@RequestMapping(path = "/api/appointments/{id}", produces = "application/json")
@Tag(name = "Attendance", description = "Who came, and who did not.")
class AttendanceApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    AttendanceApi(Records records) {
        this.records = records;
    }

    /** The encounter it became, if there is one. */
    record CompleteBody(@Nullable EncounterId encounter) {}

    /** Why that somebody did not come is taken back. */
    record ReinstateBody(OverrideReason reason) {}

    @PostMapping("/arrive")
    @Operation(summary = "The patient has come")
    ResponseEntity<AppointmentView> arrive(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(records.attendance().arrive(caller, new ArriveAppointment(id, Versions.of(version))));
    }

    @PostMapping("/check-in")
    @Operation(summary = "The patient is checked in")
    ResponseEntity<AppointmentView> checkIn(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(records.attendance().checkIn(caller, new CheckInAppointment(id, Versions.of(version))));
    }

    @PostMapping("/complete")
    @Operation(summary = "What the patient came for is done")
    ResponseEntity<AppointmentView> complete(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CompleteBody body) {
        return found(records.attendance()
                .complete(caller, new CompleteAppointment(id, Versions.of(version), body.encounter)));
    }

    @PostMapping("/miss")
    @Operation(summary = "The patient did not come")
    ResponseEntity<AppointmentView> miss(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(records.attendance().miss(caller, new MissAppointment(id, Versions.of(version))));
    }

    @PostMapping("/reinstate")
    @Operation(summary = "The patient did come after all")
    ResponseEntity<AppointmentView> reinstate(
            Caller caller,
            @PathVariable("id") AppointmentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ReinstateBody body) {
        return found(records.attendance()
                .reinstate(caller, new ReinstateAppointment(id, Versions.of(version), body.reason)));
    }
}
