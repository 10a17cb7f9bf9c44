package health.erp.examples.service.duplicate;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.duplicate.CountDuplicates;
import health.erp.records.duplicate.DecideDuplicate;
import health.erp.records.duplicate.DuplicateView;
import health.erp.records.duplicate.FindLinks;
import health.erp.records.duplicate.LinkId;
import health.erp.records.duplicate.LinkView;
import health.erp.records.duplicate.ListDuplicates;
import health.erp.records.duplicate.ReopenDuplicate;
import health.erp.records.duplicate.SearchRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The work list of records that may be one person's. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Duplicates", description = "The work list of records that may be one person's.")
class DuplicateApi {
    private final Records records;

    DuplicateApi(Records records) {
        this.records = records;
    }

    /** How many pairs wait for somebody to decide. */
    record CountBody(long waiting) {}

    /** Whether they are one person. */
    record DecisionBody(boolean same) {}

    @GetMapping("/duplicates")
    @Operation(summary = "List the pairs that wait for somebody to decide, the likeliest first")
    Page<DuplicateView, LinkId> list(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable LinkId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.duplicates().list(caller, new ListDuplicates(after, size));
    }

    @GetMapping("/duplicates/count")
    @Operation(summary = "Count the pairs that wait")
    CountBody count(Caller caller) {
        return new CountBody(records.duplicates().count(caller, new CountDuplicates()));
    }

    @PostMapping("/duplicates/search")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Search the whole register for duplicates",
            description = "A job; the work list fills as it goes.")
    void search(Caller caller) {
        records.duplicates().search(caller, new SearchRegister());
    }

    @GetMapping("/patients/{id}/duplicates")
    @Operation(summary = "List who a patient may be the same as, or is not")
    List<LinkView> links(Caller caller, @PathVariable("id") PatientId id) {
        return records.duplicates().find(caller, new FindLinks(id));
    }

    @PostMapping("/duplicates/{id}/decide")
    @Operation(
            summary = "Decide whether two records are one person's",
            description = "No program decides otherwise afterwards.")
    ResponseEntity<LinkView> decide(
            Caller caller,
            @PathVariable("id") LinkId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody DecisionBody body) {
        return found(records.duplicates().decide(caller, new DecideDuplicate(id, Versions.of(version), body.same)));
    }

    @PostMapping("/duplicates/{id}/reopen")
    @Operation(summary = "Put a decided pair back on the work list")
    ResponseEntity<LinkView> reopen(
            Caller caller,
            @PathVariable("id") LinkId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return found(records.duplicates().reopen(caller, new ReopenDuplicate(id, Versions.of(version))));
    }

    private static ResponseEntity<LinkView> found(LinkView view) {
        return Answers.found(view, view.version());
    }
}
