package health.erp.examples.service.chart;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.condition.AmendCondition;
import health.erp.records.condition.ConditionId;
import health.erp.records.condition.ConditionSeverity;
import health.erp.records.condition.ConditionStatus;
import health.erp.records.condition.ConditionVerification;
import health.erp.records.condition.ConditionView;
import health.erp.records.condition.FindCondition;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.ListConditions;
import health.erp.records.condition.RecordCondition;
import health.erp.records.condition.Roughly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Problems and diagnoses. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Conditions", description = "Problems and diagnoses, coded in ICD-10.")
class ConditionApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    ConditionApi(Records records) {
        this.records = records;
    }

    /** What is known of the condition now. */
    record ConditionBody(
            Icd10 code,
            ConditionStatus status,
            ConditionVerification verification,
            @Nullable ConditionSeverity severity,
            @Nullable Roughly onset,
            @Nullable Roughly abatement,
            @Nullable String note,
            String reason) {}

    @GetMapping("/patients/{id}/conditions")
    @Operation(summary = "List the problems and diagnoses")
    Page<ConditionView, ConditionId> list(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "encounter", required = false) @Nullable EncounterId encounter,
            @RequestParam(name = "past", defaultValue = "false") boolean past,
            @RequestParam(name = "after", required = false) @Nullable ConditionId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.conditions().list(caller, new ListConditions(id, encounter, past, after, size));
    }

    @PostMapping("/conditions")
    @Operation(summary = "Record a problem or diagnosis")
    ResponseEntity<ConditionView> record(Caller caller, @RequestBody RecordCondition condition) {
        var made = records.conditions().record(caller, condition);
        return Answers.created("/api/conditions/" + made.id(), made, made.version());
    }

    @GetMapping("/conditions/{id}")
    @Operation(summary = "Read a condition")
    ResponseEntity<ConditionView> read(Caller caller, @PathVariable("id") ConditionId id) {
        return found(records.conditions().find(caller, new FindCondition(id)));
    }

    @PutMapping("/conditions/{id}")
    @Operation(summary = "Amend a condition")
    ResponseEntity<ConditionView> amend(
            Caller caller,
            @PathVariable("id") ConditionId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ConditionBody body) {
        var command = new AmendCondition(
                id,
                Versions.of(version),
                body.code,
                body.status,
                body.verification,
                body.severity,
                body.onset,
                body.abatement,
                body.note,
                body.reason);
        return found(records.conditions().amend(caller, command));
    }

    private static ResponseEntity<ConditionView> found(ConditionView view) {
        return Answers.found(view, view.version());
    }
}
