package health.erp.examples.service.chart;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.encounter.AdvanceEncounter;
import health.erp.records.encounter.CancelEncounter;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.encounter.EncounterStatus;
import health.erp.records.encounter.EncounterView;
import health.erp.records.encounter.FindEncounter;
import health.erp.records.encounter.FinishEncounter;
import health.erp.records.encounter.ListEncounters;
import health.erp.records.encounter.PlanEncounter;
import health.erp.records.encounter.StartEncounter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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

/** Encounters of patients with the hospital. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Encounters", description = "Visits, emergencies, stays. Stays begin and end with the bed.")
class EncounterApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    EncounterApi(Records records) {
        this.records = records;
    }

    /** What becomes of the encounter, and when; now if left out. */
    record AdvanceBody(EncounterStatus to, @Nullable Instant at) {}

    /** When it ended, and where the patient went. */
    record FinishBody(@Nullable Instant at, @Nullable DischargeDisposition disposition) {}

    /** Why it does not take place. */
    record CancelBody(String reason) {}

    @GetMapping("/patients/{id}/encounters")
    @Operation(summary = "List the encounters")
    Page<EncounterView, EncounterId> list(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "open", defaultValue = "false") boolean open,
            @RequestParam(name = "after", required = false) @Nullable EncounterId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.encounters().list(caller, new ListEncounters(id, open, after, size));
    }

    @PostMapping("/encounters")
    @Operation(summary = "Start an encounter")
    ResponseEntity<EncounterView> start(Caller caller, @RequestBody StartEncounter encounter) {
        return created(records.encounters().start(caller, encounter));
    }

    @PostMapping("/encounters/planned")
    @Operation(summary = "Plan an encounter")
    ResponseEntity<EncounterView> plan(Caller caller, @RequestBody PlanEncounter encounter) {
        return created(records.encounters().plan(caller, encounter));
    }

    @GetMapping("/encounters/{id}")
    @Operation(summary = "Read an encounter")
    ResponseEntity<EncounterView> read(Caller caller, @PathVariable("id") EncounterId id) {
        return found(records.encounters().find(caller, new FindEncounter(id)));
    }

    @PostMapping("/encounters/{id}/advance")
    @Operation(summary = "Advance an encounter")
    ResponseEntity<EncounterView> advance(
            Caller caller,
            @PathVariable("id") EncounterId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody AdvanceBody body) {
        return found(
                records.encounters().advance(caller, new AdvanceEncounter(id, Versions.of(version), body.to, body.at)));
    }

    @PostMapping("/encounters/{id}/finish")
    @Operation(summary = "Finish an encounter")
    ResponseEntity<EncounterView> finish(
            Caller caller,
            @PathVariable("id") EncounterId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody FinishBody body) {
        return found(records.encounters()
                .finish(caller, new FinishEncounter(id, Versions.of(version), body.at, body.disposition)));
    }

    @PostMapping("/encounters/{id}/cancel")
    @Operation(summary = "Cancel an encounter")
    ResponseEntity<EncounterView> cancel(
            Caller caller,
            @PathVariable("id") EncounterId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CancelBody body) {
        return found(records.encounters().cancel(caller, new CancelEncounter(id, Versions.of(version), body.reason)));
    }

    private static ResponseEntity<EncounterView> created(EncounterView made) {
        return Answers.created("/api/encounters/" + made.id(), made, made.version());
    }

    private static ResponseEntity<EncounterView> found(EncounterView view) {
        return Answers.found(view, view.version());
    }
}
