package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.lab.Lab;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.critical.AttemptOutcome;
import health.erp.lab.critical.CallChannel;
import health.erp.lab.critical.CriticalCallId;
import health.erp.lab.critical.CriticalCallView;
import health.erp.lab.critical.FindCriticalCall;
import health.erp.lab.critical.GiveUpCall;
import health.erp.lab.critical.ListOpenCalls;
import health.erp.lab.critical.RecipientRole;
import health.erp.lab.critical.RecordAttempt;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.report.CheckReport;
import health.erp.lab.report.CumulativeView;
import health.erp.lab.report.FindReport;
import health.erp.lab.report.IssueReport;
import health.erp.lab.report.ListReports;
import health.erp.lab.report.ReadCumulative;
import health.erp.lab.report.ReportCheckView;
import health.erp.lab.report.ReportId;
import health.erp.lab.report.ReportView;
import health.erp.lab.report.WithdrawReport;
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

/** Reports, and calling about what does not wait for one. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Reports", description = "Reports, what they said before, and calling about critical results.")
class ReportApi {
    private static final String IF_MATCH = "If-Match";

    private final Lab lab;

    ReportApi(Lab lab) {
        this.lab = lab;
    }

    /** Who was told, and whether they read it back. */
    record AttemptBody(
            String recipient,
            RecipientRole role,
            CallChannel channel,
            AttemptOutcome outcome,
            boolean readBack,
            @Nullable Instant at,
            @Nullable String note) {}

    /** Why. */
    record ReasonBody(String reason) {}

    @PostMapping("/lab/orders/{id}/report")
    @Operation(
            summary = "Let the report of an order out",
            description = "One that would say the same again stays as it is.")
    ResponseEntity<ReportView> issue(Caller caller, @PathVariable("id") LabOrderId id) {
        var report = lab.reports().issue(caller, new IssueReport(id));
        return Answers.created("/api/lab/reports/" + report.id(), report, report.version());
    }

    @GetMapping("/lab/reports/{id}")
    @Operation(summary = "Read a report", description = "With all it ever said.")
    ResponseEntity<ReportView> read(Caller caller, @PathVariable("id") ReportId id) {
        var report = lab.reports().find(caller, new FindReport(id));
        return Answers.found(report, report.version());
    }

    @GetMapping("/lab/reports/{id}/check")
    @Operation(
            summary = "Ask whether a report still says what it said",
            description = "By the hashes of each time it went out.")
    ReportCheckView check(Caller caller, @PathVariable("id") ReportId id) {
        return lab.reports().check(caller, new CheckReport(id));
    }

    @PostMapping("/lab/reports/{id}/withdraw")
    @Operation(summary = "Take a report back")
    ResponseEntity<ReportView> withdraw(
            Caller caller,
            @PathVariable("id") ReportId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ReasonBody body) {
        var report = lab.reports().withdraw(caller, new WithdrawReport(id, Versions.of(version), body.reason));
        return Answers.found(report, report.version());
    }

    @GetMapping("/patients/{id}/lab-reports")
    @Operation(summary = "List the reports of a patient", description = "Newest first.")
    Page<ReportView, ReportId> ofPatient(
            Caller caller,
            @PathVariable("id") PatientId patient,
            @RequestParam(name = "after", required = false) @Nullable ReportId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.reports().list(caller, new ListReports(patient, after, size));
    }

    @GetMapping("/patients/{id}/lab-trend")
    @Operation(summary = "Lay results side by side", description = "As far as they can be compared.")
    CumulativeView trend(
            Caller caller,
            @PathVariable("id") PatientId patient,
            @RequestParam("tests") List<TestCode> tests,
            @RequestParam("from") Instant from,
            @RequestParam("until") Instant until) {
        return lab.cumulativeReports().read(caller, new ReadCumulative(patient, tests, from, until));
    }

    @GetMapping("/lab/critical-calls")
    @Operation(summary = "List the calls that are open", description = "Oldest first.")
    Page<CriticalCallView, CriticalCallId> calls(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable CriticalCallId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.criticalCalls().open(caller, new ListOpenCalls(after, size));
    }

    @GetMapping("/lab/critical-calls/{id}")
    @Operation(summary = "Read a call", description = "With each try.")
    ResponseEntity<CriticalCallView> call(Caller caller, @PathVariable("id") CriticalCallId id) {
        var call = lab.criticalCalls().find(caller, new FindCriticalCall(id));
        return Answers.found(call, call.version());
    }

    @PostMapping("/lab/critical-calls/{id}/attempts")
    @Operation(
            summary = "Put on record that somebody was told, or was not",
            description = "Read back, it closes the call.")
    ResponseEntity<CriticalCallView> attempt(
            Caller caller,
            @PathVariable("id") CriticalCallId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody AttemptBody body) {
        var call = lab.criticalCalls()
                .record(
                        caller,
                        new RecordAttempt(
                                id,
                                Versions.of(version),
                                body.recipient,
                                body.role,
                                body.channel,
                                body.outcome,
                                body.readBack,
                                body.at,
                                body.note));
        return Answers.found(call, call.version());
    }

    @PostMapping("/lab/critical-calls/{id}/give-up")
    @Operation(summary = "Say why nobody could be told, and what was done instead")
    ResponseEntity<CriticalCallView> giveUp(
            Caller caller,
            @PathVariable("id") CriticalCallId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ReasonBody body) {
        var call = lab.criticalCalls().giveUp(caller, new GiveUpCall(id, Versions.of(version), body.reason));
        return Answers.found(call, call.version());
    }
}
