package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.lab.Lab;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.CloseLookBack;
import health.erp.lab.result.ListDoubtful;
import health.erp.lab.result.ListLookBacks;
import health.erp.lab.result.LookBackId;
import health.erp.lab.result.LookBackView;
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

/** What had gone out when something was found out about how it was measured. */
@RestController
@RequestMapping(path = "/api/lab", produces = "application/json")
@Tag(name = "Looking back", description = "What had gone out when a control failed or a reagent was recalled.")
class LookBackApi {
    private final Lab lab;

    LookBackApi(Lab lab) {
        this.lab = lab;
    }

    /** What came of looking: what was corrected, or why nothing was. */
    record FindingBody(String finding) {}

    @GetMapping("/look-backs")
    @Operation(summary = "List what somebody has to look at", description = "Oldest first.")
    Page<LookBackView, LookBackId> open(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable LookBackId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.lookBacks().open(caller, new ListLookBacks(after, size));
    }

    @GetMapping("/look-backs/{id}/results")
    @Operation(summary = "List the results that came into doubt", description = "As they stand now.")
    Page<ResultLine, RunId> results(
            Caller caller,
            @PathVariable("id") LookBackId id,
            @RequestParam(name = "after", required = false) @Nullable RunId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.lookBacks()
                .results(caller, new ListDoubtful(id, after, size))
                .map(ResultLine::of);
    }

    @PostMapping("/look-backs/{id}/close")
    @Operation(summary = "Answer for having looked")
    ResponseEntity<LookBackView> close(
            Caller caller,
            @PathVariable("id") LookBackId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody FindingBody body) {
        var closed = lab.lookBacks().close(caller, new CloseLookBack(id, Versions.of(version), body.finding));
        return Answers.found(closed, closed.version());
    }
}
