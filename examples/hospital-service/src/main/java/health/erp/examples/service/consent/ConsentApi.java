package health.erp.examples.service.consent;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.consent.ConsentId;
import health.erp.records.consent.ConsentTerms;
import health.erp.records.consent.ConsentView;
import health.erp.records.consent.EndConsent;
import health.erp.records.consent.FindConsent;
import health.erp.records.consent.GrantConsent;
import health.erp.records.consent.ListConsents;
import health.erp.records.consent.RequestConsent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** What patients let others see of them. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Consents", description = "What patients let others see of them.")
class ConsentApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    ConsentApi(Records records) {
        this.records = records;
    }

    /** The id the consent manager gave it, and what the patient agreed to: what was asked for, or less. */
    record GrantBody(String artefact, ConsentTerms terms) {}

    /** Whether the patient did not agree, or no longer does, and why. */
    record EndBody(EndConsent.How how, String reason) {}

    @GetMapping("/patients/{id}/consents")
    @Operation(summary = "List a patient's consents, the newest first")
    Page<ConsentView, ConsentId> list(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "after", required = false) @Nullable ConsentId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.consents().list(caller, new ListConsents(id, after, size));
    }

    @PostMapping("/consents")
    @Operation(summary = "Ask a patient to have data shown")
    ResponseEntity<ConsentView> request(Caller caller, @RequestBody RequestConsent consent) {
        var made = records.consents().request(caller, consent);
        return Answers.created("/api/consents/" + made.id(), made, made.version());
    }

    @GetMapping("/consents/{id}")
    @Operation(summary = "Read a consent")
    ResponseEntity<ConsentView> read(Caller caller, @PathVariable("id") ConsentId id) {
        return found(records.consents().find(caller, new FindConsent(id)));
    }

    @PostMapping("/consents/{id}/grant")
    @Operation(summary = "Note that the patient agreed", description = "To what was asked for, or to less.")
    ResponseEntity<ConsentView> grant(
            Caller caller,
            @PathVariable("id") ConsentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody GrantBody body) {
        return found(records.consents()
                .grant(caller, new GrantConsent(id, Versions.of(version), body.artefact, body.terms)));
    }

    @PostMapping("/consents/{id}/end")
    @Operation(
            summary = "Note that the patient did not agree, or no longer does",
            description = "What was received under one that is revoked is erased.")
    ResponseEntity<ConsentView> end(
            Caller caller,
            @PathVariable("id") ConsentId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody EndBody body) {
        return found(records.consents().end(caller, new EndConsent(id, Versions.of(version), body.how, body.reason)));
    }

    private static ResponseEntity<ConsentView> found(ConsentView view) {
        return Answers.found(view, view.version());
    }
}
