package health.erp.examples.service.calendar;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.examples.service.calendar.ScheduleApi.Spans;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.waiting.AnswerOffer;
import health.erp.records.waiting.EnterWaitingList;
import health.erp.records.waiting.FindWaitingEntry;
import health.erp.records.waiting.ListWaiting;
import health.erp.records.waiting.OfferTime;
import health.erp.records.waiting.WaitingEntryId;
import health.erp.records.waiting.WaitingEntryView;
import health.erp.records.waiting.WhomItSuits;
import health.erp.records.waiting.WithdrawWish;
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

/** Who waits for a time, and whom a free one is offered to. */
@RestController
@RequestMapping(path = "/api/waiting-list", produces = "application/json")
@Tag(
        name = "Waiting list",
        description = "Who would like a time, or a sooner one. What is offered is kept free meanwhile.")
class WaitingApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    WaitingApi(Records records) {
        this.records = records;
    }

    /** The time that is offered, and how many minutes the patient may think about it. */
    record OfferBody(List<ResourceId> resources, Instant start, int minutes) {}

    /** Whether the patient takes it. */
    record AnswerBody(boolean accepts) {}

    @PostMapping
    @Operation(summary = "Enter a patient's wish")
    ResponseEntity<WaitingEntryView> enter(Caller caller, @RequestBody EnterWaitingList wish) {
        var entry = records.waitingList().enter(caller, wish);
        return Answers.created("/api/waiting-list/" + entry.id(), entry, entry.version());
    }

    @GetMapping
    @Operation(summary = "List who waits for a service", description = "The most urgent and longest waiting first.")
    Page<WaitingEntryView, WaitingEntryId> list(
            Caller caller,
            @RequestParam("service") ServiceId service,
            @RequestParam(name = "after", required = false) @Nullable WaitingEntryId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.waitingList().list(caller, new ListWaiting(service, after, size));
    }

    @GetMapping("/suited")
    @Operation(summary = "Ask whom a free time suits")
    List<WaitingEntryView> suited(
            Caller caller,
            @RequestParam("service") ServiceId service,
            @RequestParam("resource") ResourceId resource,
            @RequestParam("from") Instant from,
            @RequestParam("to") Instant to,
            @RequestParam(name = "size", defaultValue = "10") int size) {
        return records.waitingList().suited(caller, new WhomItSuits(service, resource, Spans.of(from, to), size));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a wish")
    ResponseEntity<WaitingEntryView> read(Caller caller, @PathVariable("id") WaitingEntryId id) {
        return found(records.waitingList().find(caller, new FindWaitingEntry(id)));
    }

    @PostMapping("/{id}/offer")
    @Operation(
            summary = "Offer a time",
            description = "It is kept free for so many minutes, or refused as a booking is.")
    ResponseEntity<Booked> offer(
            Caller caller,
            @PathVariable("id") WaitingEntryId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody OfferBody body) {
        var offer = new OfferTime(id, Versions.of(version), body.resources, body.start, body.minutes);
        return BookingAnswers.of(records.waitingList().offer(caller, offer));
    }

    @PostMapping("/{id}/answer")
    @Operation(summary = "Note what the patient says to an offer")
    ResponseEntity<WaitingEntryView> answer(
            Caller caller,
            @PathVariable("id") WaitingEntryId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody AnswerBody body) {
        return found(records.waitingList().answer(caller, new AnswerOffer(id, Versions.of(version), body.accepts)));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take a wish from the list")
    ResponseEntity<WaitingEntryView> withdraw(
            Caller caller,
            @PathVariable("id") WaitingEntryId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(records.waitingList().withdraw(caller, new WithdrawWish(id, Versions.of(version))));
    }

    private static ResponseEntity<WaitingEntryView> found(WaitingEntryView entry) {
        return Answers.found(entry, entry.version());
    }
}
