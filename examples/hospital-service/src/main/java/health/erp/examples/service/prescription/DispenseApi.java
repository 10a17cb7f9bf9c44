package health.erp.examples.service.prescription;

import health.erp.core.Caller;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.ProblemException;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.prescription.AlertCountView;
import health.erp.records.prescription.Answer;
import health.erp.records.prescription.ApproveOverride;
import health.erp.records.prescription.ChangeDispense;
import health.erp.records.prescription.CountAlerts;
import health.erp.records.prescription.DispenseId;
import health.erp.records.prescription.DispenseView;
import health.erp.records.prescription.Dispensing;
import health.erp.records.prescription.HandOut;
import health.erp.records.prescription.IssueId;
import health.erp.records.prescription.IssueView;
import health.erp.records.prescription.ListDispenses;
import health.erp.records.prescription.ListIssues;
import health.erp.records.prescription.PrepareDispense;
import health.erp.records.prescription.PrescriptionId;
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

/** Alerts, and handing out what was prescribed; checked again then. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Dispensing", description = "Alerts, and handing out what was prescribed; it is checked again then.")
class DispenseApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    DispenseApi(Records records) {
        this.records = records;
    }

    /** Answers to the alerts that were shown. */
    record AnswersBody(List<Answer> answers) {}

    /** What becomes of it, and why. */
    record ChangeBody(ChangeDispense.Change change, String reason) {}

    /** Why the override is right. */
    record ApprovalBody(String remark) {}

    @GetMapping("/prescriptions/{id}/issues")
    @Operation(summary = "List the alerts of a prescription")
    List<IssueView> issues(Caller caller, @PathVariable("id") PrescriptionId id) {
        return records.detectedIssues().list(caller, new ListIssues(id));
    }

    @PostMapping("/issues/{id}/approve")
    @Operation(
            summary = "Approve that a contraindication is overridden",
            description = "By another than who overrode it.")
    IssueView approve(Caller caller, @PathVariable("id") IssueId id, @RequestBody ApprovalBody body) {
        return records.detectedIssues().approve(caller, new ApproveOverride(id, body.remark));
    }

    @GetMapping("/alert-counts")
    @Operation(summary = "Count which alerts were shown and overridden")
    List<AlertCountView> counts(
            Caller caller, @RequestParam("from") Instant from, @RequestParam("until") Instant until) {
        return records.detectedIssues().count(caller, new CountAlerts(from, until));
    }

    @GetMapping("/prescriptions/{id}/dispenses")
    @Operation(summary = "List what was handed out of a prescription")
    List<DispenseView> list(Caller caller, @PathVariable("id") PrescriptionId id) {
        return records.dispenses().list(caller, new ListDispenses(id));
    }

    @PostMapping("/dispenses")
    @Operation(
            summary = "Prepare to hand out",
            description = "409 dispense.held: details are the alerts to be answered.")
    ResponseEntity<Dispensing.Done> prepare(Caller caller, @RequestBody PrepareDispense dispense) {
        var done = done(records.dispenses().prepare(caller, dispense));
        return Answers.created(
                "/api/prescriptions/" + done.dispense().prescription() + "/dispenses",
                done,
                done.dispense().version());
    }

    @PostMapping("/dispenses/{id}/hand-out")
    @Operation(summary = "Hand out what was prepared")
    ResponseEntity<Dispensing.Done> handOut(
            Caller caller, @PathVariable("id") DispenseId id, @RequestBody AnswersBody body) {
        var done = done(records.dispenses().handOut(caller, new HandOut(id, body.answers)));
        return Answers.found(done, done.dispense().version());
    }

    @PostMapping("/dispenses/{id}/change")
    @Operation(summary = "Begin, decline or stop what was prepared")
    ResponseEntity<DispenseView> change(
            Caller caller,
            @PathVariable("id") DispenseId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ChangeBody body) {
        var command = new ChangeDispense(id, Versions.of(version), body.change, body.reason);
        var view = records.dispenses().change(caller, command);
        return Answers.found(view, view.version());
    }

    private static Dispensing.Done done(Dispensing outcome) {
        if (outcome instanceof Dispensing.Done done) {
            return done;
        }
        if (outcome instanceof Dispensing.Held held) {
            throw ProblemException.conflict(
                    "dispense.held", "There are alerts to be answered before it is handed out.", held);
        }
        throw ProblemException.refusal(
                "dispense.tooMuch", "That is more than is left of the prescription.", (Dispensing.TooMuch) outcome);
    }
}
