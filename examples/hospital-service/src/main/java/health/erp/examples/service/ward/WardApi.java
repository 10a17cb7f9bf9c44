package health.erp.examples.service.ward;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.LocationId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.location.AddLocation;
import health.erp.records.location.ChangeLocationStatus;
import health.erp.records.location.CheckCleaning;
import health.erp.records.location.FindLocation;
import health.erp.records.location.HousekeepingView;
import health.erp.records.location.ListCleanings;
import health.erp.records.location.ListLocations;
import health.erp.records.location.LocationStatus;
import health.erp.records.location.LocationView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
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

/** Sites, buildings, wards, rooms and beds, and cleaning them. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Locations", description = "Sites, buildings, wards, rooms and beds, and cleaning them.")
class WardApi {
    private final Records records;

    WardApi(Records records) {
        this.records = records;
    }

    /** Whether a place is in use. */
    record StatusBody(LocationStatus status) {}

    /** What of the check-list is done. */
    record CleaningBody(List<String> points) {}

    @GetMapping("/locations")
    @Operation(summary = "List what lies in a place, or at the top")
    Page<LocationView, LocationId> list(
            Caller caller,
            @RequestParam(name = "inside", required = false) @Nullable LocationId inside,
            @RequestParam(name = "after", required = false) @Nullable LocationId after,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        return records.locations().list(caller, new ListLocations(inside, after, size));
    }

    @PostMapping("/locations")
    @Operation(summary = "Add a place")
    ResponseEntity<LocationView> add(Caller caller, @RequestBody AddLocation location) {
        var made = records.locations().add(caller, location);
        return Answers.created("/api/locations/" + made.id(), made, made.version());
    }

    @GetMapping("/locations/{id}")
    @Operation(summary = "Read a place")
    ResponseEntity<LocationView> read(Caller caller, @PathVariable("id") LocationId id) {
        var view = records.locations().find(caller, new FindLocation(id));
        return Answers.found(view, view.version());
    }

    @PostMapping("/locations/{id}/status")
    @Operation(summary = "Take a place out of use, or back")
    ResponseEntity<LocationView> status(
            Caller caller,
            @PathVariable("id") LocationId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody StatusBody body) {
        var view = records.locations()
                .changeStatus(caller, new ChangeLocationStatus(id, Versions.of(version), body.status));
        return Answers.found(view, view.version());
    }

    @GetMapping("/wards/{id}/cleanings")
    @Operation(summary = "List the beds to be cleaned")
    Page<HousekeepingView, UUID> cleanings(
            Caller caller,
            @PathVariable("id") LocationId ward,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            @RequestParam(name = "size", defaultValue = "100") int size) {
        return records.housekeeping().list(caller, new ListCleanings(ward, after, size));
    }

    @PostMapping("/cleanings/{id}/check")
    @Operation(summary = "Note what of a bed is clean", description = "With the last point the bed is free again.")
    ResponseEntity<HousekeepingView> check(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody CleaningBody body) {
        var view = records.housekeeping().check(caller, new CheckCleaning(id, Versions.of(version), body.points));
        return Answers.found(view, view.version());
    }
}
