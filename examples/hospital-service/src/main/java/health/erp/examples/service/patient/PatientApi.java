package health.erp.examples.service.patient;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.access.Hospital;
import health.erp.examples.service.patient.Bodies.DeskBody;
import health.erp.examples.service.patient.Bodies.NamesSoughtBody;
import health.erp.examples.service.patient.Bodies.NewbornBody;
import health.erp.examples.service.patient.Bodies.NumberSoughtBody;
import health.erp.examples.service.patient.Bodies.PageBody;
import health.erp.examples.service.patient.Bodies.ReasonBody;
import health.erp.examples.service.patient.Bodies.SearchBody;
import health.erp.examples.service.patient.Bodies.UnknownBody;
import health.erp.examples.service.web.ProblemException;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.duplicate.DeskOutcome;
import health.erp.records.patient.DeactivatePatient;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.Patients;
import health.erp.records.patient.ReactivatePatient;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;

/** The patient register of the hospital the request works in. What names a person stands in bodies, never in a URL. */
@RestController
@RequestMapping(path = "/api/patients", produces = "application/json")
@Tag(name = "Patients", description = "The patient register of the hospital the request works in.")
class PatientApi {
    private static final String IF_MATCH = "If-Match";

    private final Patients patients;
    private final Commands commands;
    private final PatientBodies bodies;
    private final Erp erp;
    private final Records records;

    PatientApi(Erp erp, Records records, Patients patients, Commands commands, PatientBodies bodies) {
        this.erp = erp;
        this.records = records;
        this.patients = patients;
        this.commands = commands;
        this.bodies = bodies;
    }

    @PostMapping
    @Operation(summary = "Register a person")
    ResponseEntity<PatientBody> register(Caller caller, Hospital hospital, @RequestBody PersonBody person) {
        return created(patients.register(caller, commands.register(person, hospital)), hospital);
    }

    @PostMapping("/at-desk")
    @Operation(
            summary = "Register a person who may be registered already",
            description =
                    "409 patient.looksLike: details are those who look the same, with what agrees. If it is none of"
                            + " them, send it again with their ids in notThese.")
    ResponseEntity<PatientBody> atDesk(Caller caller, Hospital hospital, @RequestBody DeskBody desk) {
        var outcome = records.duplicates().register(caller, commands.atDesk(desk, hospital));
        if (outcome instanceof DeskOutcome.Registered registered) {
            return created(registered.patient(), hospital);
        }
        throw ProblemException.conflict(
                "patient.looksLike",
                "Somebody who looks the same is registered already.\n"
                        + "Maybe open that record, or say that it is somebody else.",
                ((DeskOutcome.LooksLike) outcome).candidates());
    }

    @PostMapping("/unknown")
    @Operation(summary = "Register somebody of whom nobody can say who it is")
    ResponseEntity<PatientBody> unknown(Caller caller, Hospital hospital, @RequestBody UnknownBody unknown) {
        return created(patients.registerUnknown(caller, commands.unknown(unknown, hospital)), hospital);
    }

    @PostMapping("/newborn")
    @Operation(summary = "Register a child at birth, under the name of its mother")
    ResponseEntity<PatientBody> newborn(Caller caller, Hospital hospital, @RequestBody NewbornBody newborn) {
        return created(patients.registerNewborn(caller, commands.newborn(newborn)), hospital);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a patient", description = "Who looked is noted in the audit trail.")
    ResponseEntity<PatientBody> read(Caller caller, Hospital hospital, @PathVariable("id") PatientId id) {
        return found(patients.find(caller, new FindPatient(id)), hospital);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Amend a patient", description = "Replaces what is known of the person, identifiers included.")
    ResponseEntity<PatientBody> amend(
            Caller caller,
            Hospital hospital,
            @PathVariable("id") PatientId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody PersonBody person) {
        return found(patients.amend(caller, commands.amend(id, Versions.of(version), person, hospital)), hospital);
    }

    @PostMapping("/{id}/deactivate")
    @Operation(summary = "Take a record out of use", description = "It stays readable and can be reactivated.")
    ResponseEntity<PatientBody> deactivate(
            Caller caller,
            Hospital hospital,
            @PathVariable("id") PatientId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ReasonBody body) {
        var command = new DeactivatePatient(id, Versions.of(version), reason(body));
        return found(patients.deactivate(caller, command), hospital);
    }

    @PostMapping("/{id}/reactivate")
    @Operation(summary = "Put a record back into use")
    ResponseEntity<PatientBody> reactivate(
            Caller caller,
            Hospital hospital,
            @PathVariable("id") PatientId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ReasonBody body) {
        var command = new ReactivatePatient(id, Versions.of(version), reason(body));
        return found(patients.reactivate(caller, command), hospital);
    }

    @PostMapping("/search")
    @Operation(summary = "Search by name, phone and birth date")
    PageBody search(Caller caller, Hospital hospital, @RequestBody SearchBody search) {
        return bodies.of(patients.search(caller, commands.search(search, hospital)), hospital);
    }

    @PostMapping("/by-identifier")
    @Operation(summary = "Find who has this number now")
    ResponseEntity<PatientBody> byIdentifier(Caller caller, Hospital hospital, @RequestBody NumberSoughtBody sought) {
        return patients.findByIdentifier(caller, commands.find(sought))
                .map(view -> found(view, hospital))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "erp.notFound", "No patient of this hospital has this number."));
    }

    @PostMapping("/named")
    @Operation(
            summary = "Read several patients at once",
            description = "For lists that name patients by id. Who looked is noted for each.")
    List<PatientBody> named(Caller caller, Hospital hospital, @RequestBody NamesSoughtBody sought) {
        var ids = sought.ids() == null
                ? List.<PatientId>of()
                : sought.ids().stream().distinct().toList();
        if (ids.size() > Page.MAX_SIZE) {
            throw InvalidCommandException.of("ids", "has more than %d entries".formatted(Page.MAX_SIZE));
        }
        return erp.transaction(caller, () -> ids.stream()
                .map(id -> bodies.of(patients.find(caller, new FindPatient(id)), hospital))
                .toList());
    }

    private static String reason(ReasonBody body) {
        return body.reason() == null ? "" : body.reason();
    }

    private ResponseEntity<PatientBody> created(PatientView view, Hospital hospital) {
        return ResponseEntity.created(URI.create("/api/patients/" + view.id()))
                .eTag(Versions.tag(view.version()))
                .body(bodies.of(view, hospital));
    }

    private ResponseEntity<PatientBody> found(PatientView view, Hospital hospital) {
        return ResponseEntity.ok().eTag(Versions.tag(view.version())).body(bodies.of(view, hospital));
    }
}
