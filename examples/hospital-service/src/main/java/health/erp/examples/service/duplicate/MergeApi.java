package health.erp.examples.service.duplicate;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.ProblemException;
import health.erp.records.Records;
import health.erp.records.merge.FindMerge;
import health.erp.records.merge.ListMerges;
import health.erp.records.merge.MergeId;
import health.erp.records.merge.MergeOutcome;
import health.erp.records.merge.MergePatients;
import health.erp.records.merge.MergePreview;
import health.erp.records.merge.MergeView;
import health.erp.records.merge.MergedRowKey;
import health.erp.records.merge.PreviewMerge;
import health.erp.records.merge.PreviewUnmerge;
import health.erp.records.merge.UnmergePatients;
import health.erp.records.merge.UnmergeView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two records of one person become one, and two again if that was wrong. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Merges", description = "Two records of one person become one, and two again if that was wrong.")
class MergeApi {
    private final Records records;

    MergeApi(Records records) {
        this.records = records;
    }

    /** Why the records are taken apart, and what of the time in between goes to the other one. */
    record UnmergeBody(String reason, Set<MergedRowKey> toRetired) {}

    @PostMapping("/merges/preview")
    @Operation(summary = "Preview a merge", description = "What differs, what stands in the way, and how much moves.")
    MergePreview preview(Caller caller, @RequestBody PreviewMerge pair) {
        return records.merges().preview(caller, pair);
    }

    @PostMapping("/merges")
    @Operation(
            summary = "Merge two records",
            description = "409 merge.conflicting: details are what is to be settled, or accepted.")
    ResponseEntity<MergeView> merge(Caller caller, @RequestBody MergePatients merge) {
        var outcome = records.merges().merge(caller, merge);
        if (outcome instanceof MergeOutcome.Merged done) {
            return ResponseEntity.created(
                            URI.create("/api/merges/" + done.merge().id()))
                    .body(done.merge());
        }
        throw ProblemException.conflict(
                "merge.conflicting",
                "The two records contradict each other.\nMaybe settle that first, or accept what may be accepted.",
                ((MergeOutcome.Conflicting) outcome).conflicts());
    }

    @GetMapping("/merges/{id}")
    @Operation(summary = "Read a merge")
    MergeView read(Caller caller, @PathVariable("id") MergeId id) {
        return records.merges().find(caller, new FindMerge(id));
    }

    @GetMapping("/patients/{id}/merges")
    @Operation(summary = "List the merges of a patient")
    Page<MergeView, MergeId> ofPatient(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "after", required = false) @Nullable MergeId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.merges().list(caller, new ListMerges(id, after, size));
    }

    @GetMapping("/merges/{id}/undo")
    @Operation(summary = "Preview taking a merge back")
    UnmergeView previewUndo(Caller caller, @PathVariable("id") MergeId id) {
        return records.merges().previewUnmerge(caller, new PreviewUnmerge(id));
    }

    @PostMapping("/merges/{id}/undo")
    @Operation(summary = "Take a merge back")
    UnmergeView undo(Caller caller, @PathVariable("id") MergeId id, @RequestBody UnmergeBody body) {
        return records.merges().unmerge(caller, new UnmergePatients(id, body.reason, body.toRetired));
    }
}
