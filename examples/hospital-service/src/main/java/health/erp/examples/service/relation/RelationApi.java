package health.erp.examples.service.relation;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.access.Hospital;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.relation.AmendRelation;
import health.erp.records.relation.ContactRole;
import health.erp.records.relation.Kinship;
import health.erp.records.relation.ListRelations;
import health.erp.records.relation.RelatePerson;
import health.erp.records.relation.RelatedParty;
import health.erp.records.relation.RelationId;
import health.erp.records.relation.RelationView;
import health.erp.records.relation.RetractRelation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a patient belongs to, and whom to call. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Relations", description = "Whom a patient belongs to, and whom to call.")
class RelationApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    RelationApi(Records records) {
        this.records = records;
    }

    /** A relation as it is to be, written as it is answered. */
    record AmendmentBody(
            Kinship kinship,
            Set<ContactRole> roles,
            RelatedParty who,
            int rank,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** Why it never was so. */
    record RetractionBody(String reason) {}

    @GetMapping("/patients/{id}/relations")
    @Operation(summary = "List a patient's people", description = "Those to call first at the beginning.")
    List<RelationView> list(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "on", required = false) @Nullable LocalDate on) {
        return records.relations()
                .list(caller, new ListRelations(id, on, null, Page.MAX_SIZE))
                .items();
    }

    @PostMapping("/relations")
    @Operation(summary = "Write down somebody the patient belongs to")
    ResponseEntity<RelationView> relate(Caller caller, Hospital hospital, @RequestBody RelationBody body) {
        var command = new RelatePerson(
                body.patientOrMissing(),
                body.kinshipOrMissing(),
                body.rolesOrNone(),
                body.party(hospital.region()),
                body.rankOrFirst(),
                body.since(),
                body.until());
        var made = records.relations().relate(caller, command);
        return Answers.created("/api/patients/" + made.patient() + "/relations", made, made.version());
    }

    @PutMapping("/relations/{id}")
    @Operation(summary = "Amend a relation", description = "With an end it ends.")
    ResponseEntity<RelationView> amend(
            Caller caller,
            @PathVariable("id") RelationId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody AmendmentBody body) {
        var command = new AmendRelation(
                id, Versions.of(version), body.kinship, body.roles, body.who, body.rank, body.since, body.until);
        return found(records.relations().amend(caller, command));
    }

    @PostMapping("/relations/{id}/retract")
    @Operation(summary = "Say that it never was so")
    ResponseEntity<RelationView> retract(
            Caller caller,
            @PathVariable("id") RelationId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody RetractionBody body) {
        return found(records.relations().retract(caller, new RetractRelation(id, Versions.of(version), body.reason)));
    }

    private static ResponseEntity<RelationView> found(RelationView view) {
        return Answers.found(view, view.version());
    }
}
