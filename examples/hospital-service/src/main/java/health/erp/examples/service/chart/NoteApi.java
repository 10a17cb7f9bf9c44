package health.erp.examples.service.chart;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.note.AddToNote;
import health.erp.records.note.AmendNote;
import health.erp.records.note.CosignNote;
import health.erp.records.note.DraftNote;
import health.erp.records.note.FindNote;
import health.erp.records.note.ListNotes;
import health.erp.records.note.NoteId;
import health.erp.records.note.NoteLineView;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteVerification;
import health.erp.records.note.NoteView;
import health.erp.records.note.RewriteDraft;
import health.erp.records.note.SignNote;
import health.erp.records.note.VerifyNote;
import health.erp.records.note.WithdrawNote;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
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

/** Notes: drafted, signed, and never changed afterwards. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Notes", description = "Drafted, signed, and never changed afterwards: what is added is signed too.")
class NoteApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    NoteApi(Records records) {
        this.records = records;
    }

    /** A draft as it is to be. */
    record DraftBody(String title, List<NoteSection> sections, List<UUID> attachments) {}

    /** The text that takes the place of the signed one, and why. */
    record AmendmentBody(List<NoteSection> sections, List<UUID> attachments, String reason) {}

    /** What is added. */
    record AdditionBody(List<NoteSection> sections) {}

    /** Why a note is withdrawn. */
    record WithdrawalBody(String reason) {}

    @GetMapping("/patients/{id}/notes")
    @Operation(summary = "List the notes")
    Page<NoteLineView, NoteId> list(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "encounter", required = false) @Nullable EncounterId encounter,
            @RequestParam(name = "after", required = false) @Nullable NoteId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.notes().list(caller, new ListNotes(id, encounter, after, size));
    }

    @PostMapping("/notes")
    @Operation(summary = "Draft a note")
    ResponseEntity<NoteView> draft(Caller caller, @RequestBody DraftNote draft) {
        var made = records.notes().draft(caller, draft);
        return Answers.created("/api/notes/" + made.id(), made, made.version());
    }

    @GetMapping("/notes/{id}")
    @Operation(summary = "Read a note")
    ResponseEntity<NoteView> read(Caller caller, @PathVariable("id") NoteId id) {
        return found(records.notes().find(caller, new FindNote(id)));
    }

    @PutMapping("/notes/{id}")
    @Operation(summary = "Rewrite a draft")
    ResponseEntity<NoteView> rewrite(
            Caller caller,
            @PathVariable("id") NoteId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody DraftBody body) {
        return found(records.notes()
                .rewrite(
                        caller,
                        new RewriteDraft(id, Versions.of(version), body.title, body.sections, body.attachments)));
    }

    @PostMapping("/notes/{id}/sign")
    @Operation(summary = "Sign a note")
    ResponseEntity<NoteView> sign(
            Caller caller,
            @PathVariable("id") NoteId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(records.notes().sign(caller, new SignNote(id, Versions.of(version))));
    }

    @PostMapping("/notes/{id}/cosign")
    @Operation(summary = "Countersign a note")
    ResponseEntity<NoteView> cosign(
            Caller caller,
            @PathVariable("id") NoteId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version) {
        return found(records.notes().cosign(caller, new CosignNote(id, Versions.of(version))));
    }

    @PostMapping("/notes/{id}/amend")
    @Operation(summary = "Amend a signed note")
    ResponseEntity<NoteView> amend(
            Caller caller,
            @PathVariable("id") NoteId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody AmendmentBody body) {
        return found(records.notes()
                .amend(caller, new AmendNote(id, Versions.of(version), body.sections, body.attachments, body.reason)));
    }

    @PostMapping("/notes/{id}/add")
    @Operation(summary = "Add to a signed note")
    ResponseEntity<NoteView> add(
            Caller caller,
            @PathVariable("id") NoteId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody AdditionBody body) {
        return found(records.notes().add(caller, new AddToNote(id, Versions.of(version), body.sections)));
    }

    @PostMapping("/notes/{id}/withdraw")
    @Operation(summary = "Withdraw a note")
    ResponseEntity<NoteView> withdraw(
            Caller caller,
            @PathVariable("id") NoteId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody WithdrawalBody body) {
        return found(records.notes().withdraw(caller, new WithdrawNote(id, Versions.of(version), body.reason)));
    }

    @GetMapping("/notes/{id}/verification")
    @Operation(summary = "Verify that a note is as it was signed")
    NoteVerification verify(Caller caller, @PathVariable("id") NoteId id) {
        return records.notes().verify(caller, new VerifyNote(id));
    }

    private static ResponseEntity<NoteView> found(NoteView view) {
        return Answers.found(view, view.version());
    }
}
