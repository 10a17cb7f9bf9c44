package health.erp.examples.service.relation;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.CoverageId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.relation.AddCoverage;
import health.erp.records.relation.AmendCoverage;
import health.erp.records.relation.CoverageStatus;
import health.erp.records.relation.CoverageView;
import health.erp.records.relation.FindCoverage;
import health.erp.records.relation.ListCoverages;
import health.erp.records.relation.Subscriber;
import health.erp.records.relation.WithdrawCoverage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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

/** Who pays for a patient. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Coverages", description = "Who pays for a patient.")
class CoverageApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    CoverageApi(Records records) {
        this.records = records;
    }

    /** A coverage as it is to be; another payer is another coverage. */
    record AmendmentBody(
            String memberNumber,
            @Nullable String policyNumber,
            Subscriber subscriber,
            int rank,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** Whether the payer cancelled it, or it never was so, and why. */
    record WithdrawalBody(CoverageStatus as, String reason) {}

    @GetMapping("/patients/{id}/coverages")
    @Operation(summary = "List who pays for a patient", description = "Those to ask first at the beginning.")
    List<CoverageView> list(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "on", required = false) @Nullable LocalDate on) {
        return records.coverages()
                .list(caller, new ListCoverages(id, on, null, Page.MAX_SIZE))
                .items();
    }

    @PostMapping("/coverages")
    @Operation(summary = "Write down who pays")
    ResponseEntity<CoverageView> add(Caller caller, @RequestBody AddCoverage coverage) {
        var made = records.coverages().add(caller, coverage);
        return Answers.created("/api/coverages/" + made.id(), made, made.version());
    }

    @GetMapping("/coverages/{id}")
    @Operation(summary = "Read a coverage")
    ResponseEntity<CoverageView> read(Caller caller, @PathVariable("id") CoverageId id) {
        return found(records.coverages().find(caller, new FindCoverage(id)));
    }

    @PutMapping("/coverages/{id}")
    @Operation(summary = "Amend a coverage", description = "With an end it ends.")
    ResponseEntity<CoverageView> amend(
            Caller caller,
            @PathVariable("id") CoverageId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody AmendmentBody body) {
        var command = new AmendCoverage(
                id,
                Versions.of(version),
                body.memberNumber,
                body.policyNumber,
                body.subscriber,
                body.rank,
                body.since,
                body.until);
        return found(records.coverages().amend(caller, command));
    }

    @PostMapping("/coverages/{id}/withdraw")
    @Operation(summary = "Take a coverage out of use")
    ResponseEntity<CoverageView> withdraw(
            Caller caller,
            @PathVariable("id") CoverageId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody WithdrawalBody body) {
        return found(records.coverages()
                .withdraw(caller, new WithdrawCoverage(id, Versions.of(version), body.as, body.reason)));
    }

    private static ResponseEntity<CoverageView> found(CoverageView view) {
        return Answers.found(view, view.version());
    }
}
