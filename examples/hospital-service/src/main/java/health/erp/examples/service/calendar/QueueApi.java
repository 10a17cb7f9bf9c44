package health.erp.examples.service.calendar;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.appointment.AppointmentId;
import health.erp.records.queue.CallNext;
import health.erp.records.queue.CallOutcome.Called;
import health.erp.records.queue.IssueToken;
import health.erp.records.queue.MoveToken;
import health.erp.records.queue.QueuePriority;
import health.erp.records.queue.QueueTokenId;
import health.erp.records.queue.QueueTokenStatus;
import health.erp.records.queue.QueueTokenView;
import health.erp.records.queue.QueuedToken;
import health.erp.records.queue.ShowQueue;
import health.erp.records.schedule.ResourceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** Numbers for who waits in front of a door. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Queues", description = "Numbers for who waits in front of a door; those of a day have no gaps.")
class QueueApi {
    private final Records records;

    QueueApi(Records records) {
        this.records = records;
    }

    /** Who waits; the appointment is left out for somebody who just came. */
    record TokenBody(PatientId patient, @Nullable AppointmentId appointment, QueuePriority priority) {}

    /** Where a number goes. */
    record MoveTokenBody(QueueTokenStatus to) {}

    @GetMapping("/resources/{id}/queue")
    @Operation(summary = "Show who waits today")
    List<QueueTokenView> show(Caller caller, @PathVariable("id") ResourceId resource) {
        return records.queues().show(caller, new ShowQueue(resource));
    }

    @PostMapping("/resources/{id}/queue")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a number")
    QueuedToken issue(Caller caller, @PathVariable("id") ResourceId resource, @RequestBody TokenBody body) {
        return records.queues().issue(caller, new IssueToken(resource, body.patient, body.appointment, body.priority));
    }

    @PostMapping("/resources/{id}/queue/call-next")
    @Operation(summary = "Call the next", description = "204 if nobody waits.")
    ResponseEntity<QueueTokenView> callNext(Caller caller, @PathVariable("id") ResourceId resource) {
        return records.queues().callNext(caller, new CallNext(resource)) instanceof Called called
                ? found(called.token())
                : ResponseEntity.noContent().build();
    }

    @PostMapping("/queue-tokens/{id}/move")
    @Operation(summary = "Note that somebody is inside, done, not there, or waits again")
    ResponseEntity<QueueTokenView> move(
            Caller caller,
            @PathVariable("id") QueueTokenId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody MoveTokenBody body) {
        return found(records.queues().move(caller, new MoveToken(id, Versions.of(version), body.to)));
    }

    private static ResponseEntity<QueueTokenView> found(QueueTokenView token) {
        return Answers.found(token, token.version());
    }
}
