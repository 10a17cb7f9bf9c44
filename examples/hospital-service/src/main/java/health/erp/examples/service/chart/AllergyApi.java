package health.erp.examples.service.chart;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.allergy.AllergyId;
import health.erp.records.allergy.AllergyListView;
import health.erp.records.allergy.AllergyStatus;
import health.erp.records.allergy.AllergyVerification;
import health.erp.records.allergy.AllergyView;
import health.erp.records.allergy.AmendAllergy;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.DeclareNoKnownAllergies;
import health.erp.records.allergy.ListAllergies;
import health.erp.records.allergy.Reaction;
import health.erp.records.allergy.RecordAllergy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** What a patient does not tolerate. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Allergies", description = "What a patient does not tolerate; that there is nothing known is said too.")
class AllergyApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    AllergyApi(Records records) {
        this.records = records;
    }

    /** What is known of the allergy now. */
    record AllergyBody(
            AllergyStatus status,
            AllergyVerification verification,
            Criticality criticality,
            List<Reaction> reactions,
            @Nullable String note,
            String reason) {}

    @GetMapping("/patients/{id}/allergies")
    @Operation(summary = "List the allergies")
    AllergyListView list(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "past", defaultValue = "false") boolean past) {
        return records.allergies().list(caller, new ListAllergies(id, past));
    }

    @PostMapping("/allergies")
    @Operation(summary = "Record an allergy")
    ResponseEntity<AllergyView> record(Caller caller, @RequestBody RecordAllergy allergy) {
        var made = records.allergies().record(caller, allergy);
        return Answers.created("/api/patients/" + made.patient() + "/allergies", made, made.version());
    }

    @PostMapping("/allergies/none")
    @Operation(summary = "Declare that no allergies are known")
    AllergyListView none(Caller caller, @RequestBody DeclareNoKnownAllergies declared) {
        return records.allergies().declareNone(caller, declared);
    }

    @PutMapping("/allergies/{id}")
    @Operation(summary = "Amend an allergy")
    ResponseEntity<AllergyView> amend(
            Caller caller,
            @PathVariable("id") AllergyId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody AllergyBody body) {
        var command = new AmendAllergy(
                id,
                Versions.of(version),
                body.status,
                body.verification,
                body.criticality,
                body.reactions,
                body.note,
                body.reason);
        var view = records.allergies().amend(caller, command);
        return Answers.found(view, view.version());
    }
}
