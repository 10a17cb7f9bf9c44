package health.erp.examples.service.calendar;

import health.erp.core.Caller;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.appointment.BlockedTime;
import health.erp.records.schedule.BlockId;
import health.erp.records.schedule.BlockTime;
import health.erp.records.schedule.BlockView;
import health.erp.records.schedule.Calendar;
import health.erp.records.schedule.DefineResource;
import health.erp.records.schedule.DefineServiceOffer;
import health.erp.records.schedule.FindResource;
import health.erp.records.schedule.LiftBlock;
import health.erp.records.schedule.ListBlocks;
import health.erp.records.schedule.ListResources;
import health.erp.records.schedule.ListServices;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ResourceKind;
import health.erp.records.schedule.ResourceView;
import health.erp.records.schedule.RetireResource;
import health.erp.records.schedule.RetireServiceOffer;
import health.erp.records.schedule.ReviseResource;
import health.erp.records.schedule.ReviseServiceOffer;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceTerms;
import health.erp.records.schedule.ServiceView;
import health.erp.records.schedule.Span;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be booked, and when whom. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Schedules", description = "What can be booked, and when whom.")
class ScheduleApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    ScheduleApi(Records records) {
        this.records = records;
    }

    @GetMapping("/services")
    @Operation(summary = "List the services that can be booked")
    Page<ServiceView, ServiceId> services(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable ServiceId after,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        return records.schedules().list(caller, new ListServices(false, after, size));
    }

    @PostMapping("/services")
    @Operation(summary = "Offer a service")
    ResponseEntity<ServiceView> offer(Caller caller, @RequestBody DefineServiceOffer service) {
        var made = records.schedules().offer(caller, service);
        return Answers.created("/api/services/" + made.id(), made, made.version());
    }

    @GetMapping("/resources")
    @Operation(summary = "List the calendars: of practitioners, rooms and devices")
    Page<ResourceView, ResourceId> resources(
            Caller caller,
            @RequestParam(name = "kind", required = false) @Nullable ResourceKind kind,
            @RequestParam(name = "after", required = false) @Nullable ResourceId after,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        return records.schedules().list(caller, new ListResources(kind, false, after, size));
    }

    @GetMapping("/resources/{id}")
    @Operation(summary = "Read a calendar with its working hours")
    ResponseEntity<ResourceView> resource(Caller caller, @PathVariable("id") ResourceId id) {
        var view = records.schedules().find(caller, new FindResource(id));
        return Answers.found(view, view.version());
    }

    @PostMapping("/resources")
    @Operation(summary = "Define a calendar")
    ResponseEntity<ResourceView> define(Caller caller, @RequestBody DefineResource resource) {
        var made = records.schedules().define(caller, resource);
        return Answers.created("/api/resources/" + made.id(), made, made.version());
    }

    /** A service as it is to be. */
    record OfferBody(String name, ServiceTerms terms) {}

    /** A calendar as it is to be. */
    record HoursBody(String name, int capacity, Calendar calendar) {}

    @PutMapping("/services/{id}")
    @Operation(summary = "Revise a service")
    ResponseEntity<ServiceView> revise(
            Caller caller,
            @PathVariable("id") ServiceId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody OfferBody body) {
        var view = records.schedules()
                .revise(caller, new ReviseServiceOffer(id, Versions.of(version), body.name, body.terms));
        return Answers.found(view, view.version());
    }

    @PostMapping("/services/{id}/retire")
    @Operation(summary = "Offer a service no longer")
    ResponseEntity<ServiceView> retire(
            Caller caller,
            @PathVariable("id") ServiceId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        var view = records.schedules().retire(caller, new RetireServiceOffer(id, Versions.of(version)));
        return Answers.found(view, view.version());
    }

    @PutMapping("/resources/{id}")
    @Operation(
            summary = "Change the working hours of a calendar",
            description = "Who is booked outside of them is to be booked anew: GET /api/rebookings.")
    ResponseEntity<ResourceView> revise(
            Caller caller,
            @PathVariable("id") ResourceId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody HoursBody body) {
        var view = records.schedules()
                .revise(caller, new ReviseResource(id, Versions.of(version), body.name, body.capacity, body.calendar));
        return Answers.found(view, view.version());
    }

    @PostMapping("/resources/{id}/retire")
    @Operation(
            summary = "Let a calendar be booked no longer",
            description = "Who is booked with it is to be booked anew: GET /api/rebookings.")
    ResponseEntity<ResourceView> retire(
            Caller caller,
            @PathVariable("id") ResourceId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        var view = records.schedules().retire(caller, new RetireResource(id, Versions.of(version)));
        return Answers.found(view, view.version());
    }

    @GetMapping("/resources/{id}/blocks")
    @Operation(summary = "List what takes time out of a calendar")
    Page<BlockView, BlockId> blocks(
            Caller caller,
            @PathVariable("id") ResourceId id,
            @RequestParam("from") Instant from,
            @RequestParam("to") Instant to,
            @RequestParam(name = "after", required = false) @Nullable BlockId after,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        return records.schedules().list(caller, new ListBlocks(id, Spans.of(from, to), after, size));
    }

    @PostMapping("/blocks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Enter leave, a holiday or repairs",
            description = "Answers with the appointments that are to be booked anew.")
    BlockedTime block(Caller caller, @RequestBody BlockTime block) {
        return records.rebookings().block(caller, block);
    }

    @PostMapping("/blocks/{id}/lift")
    @Operation(summary = "Lift a block")
    ResponseEntity<BlockView> lift(
            Caller caller,
            @PathVariable("id") BlockId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        var view = records.schedules().lift(caller, new LiftBlock(id, Versions.of(version)));
        return Answers.found(view, view.version());
    }

    /** Spans as addresses carry them. */
    static final class Spans {
        private Spans() {}

        static Span of(Instant from, Instant to) {
            if (!from.isBefore(to)) {
                throw InvalidCommandException.of("to", "is not after from");
            }
            return new Span(from, to);
        }
    }
}
