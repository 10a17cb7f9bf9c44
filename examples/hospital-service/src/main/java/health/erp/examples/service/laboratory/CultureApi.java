package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.lab.Lab;
import health.erp.lab.culture.AddIsolate;
import health.erp.lab.culture.AstMethod;
import health.erp.lab.culture.BeginCulture;
import health.erp.lab.culture.CorrectCulture;
import health.erp.lab.culture.CultureId;
import health.erp.lab.culture.CultureReadingView;
import health.erp.lab.culture.CultureReportView;
import health.erp.lab.culture.CultureView;
import health.erp.lab.culture.EnterSusceptibility;
import health.erp.lab.culture.FindCulture;
import health.erp.lab.culture.Growth;
import health.erp.lab.culture.IdentifyIsolate;
import health.erp.lab.culture.IsolateId;
import health.erp.lab.culture.ListCultureReports;
import health.erp.lab.culture.ListCultures;
import health.erp.lab.culture.ListReadings;
import health.erp.lab.culture.MeasuredDrug;
import health.erp.lab.culture.NoteReading;
import health.erp.lab.culture.ReportCulture;
import health.erp.lab.culture.SusceptibilityView;
import health.erp.lab.culture.WithdrawIsolate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
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

/** What grows, day after day, and what helps against it. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(name = "Cultures", description = "What grows, day after day, what it is, and what helps against it.")
class CultureApi {
    private static final String IF_MATCH = "If-Match";

    private final Lab lab;

    CultureApi(Lab lab) {
        this.lab = lab;
    }

    /** What may grow, by the code it is named by. */
    record OrganismLine(String code, String name) {}

    /** What is seen on the media now. */
    record ReadingBody(Growth growth, @Nullable String gram, @Nullable String finding) {}

    /** Something that grows; no organism while nobody knows. */
    record IsolateBody(@Nullable String organism, @Nullable String quantity) {}

    /** What an isolate is. */
    record OrganismBody(String organism) {}

    /** What drugs did to it. */
    record SusceptibilityBody(AstMethod method, List<MeasuredDrug> measured) {}

    /** Whether no more is to come. */
    record CultureReportBody(boolean last) {}

    /** Why it is said otherwise. */
    record CultureReasonBody(String reason) {}

    @GetMapping("/lab/organisms")
    @Operation(summary = "List what may grow", description = "By name.")
    List<OrganismLine> organisms(Caller caller) {
        return lab.organisms().all().stream()
                .map(organism -> new OrganismLine(organism.code(), organism.name()))
                .sorted(Comparator.comparing(OrganismLine::name))
                .toList();
    }

    @GetMapping("/lab/cultures")
    @Operation(summary = "List the cultures of which more is to be reported", description = "Newest first.")
    Page<CultureView, CultureId> open(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable CultureId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.cultures().list(caller, new ListCultures(null, after, size));
    }

    @GetMapping("/patients/{id}/cultures")
    @Operation(summary = "List the cultures of a patient", description = "Newest first.")
    Page<CultureView, CultureId> ofPatient(
            Caller caller,
            @PathVariable("id") PatientId patient,
            @RequestParam(name = "after", required = false) @Nullable CultureId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.cultures().list(caller, new ListCultures(patient, after, size));
    }

    @PostMapping("/lab/cultures")
    @Operation(summary = "Put a specimen on media")
    ResponseEntity<CultureView> begin(Caller caller, @RequestBody BeginCulture culture) {
        var begun = lab.cultures().begin(caller, culture);
        return Answers.created("/api/lab/cultures/" + begun.id(), begun, begun.version());
    }

    @GetMapping("/lab/cultures/{id}")
    @Operation(summary = "Read a culture", description = "With what grew and what helps against it.")
    ResponseEntity<CultureView> read(Caller caller, @PathVariable("id") CultureId id) {
        return found(lab.cultures().find(caller, new FindCulture(id)));
    }

    @GetMapping("/lab/cultures/{id}/readings")
    @Operation(summary = "List what was seen on the media", description = "Oldest first.")
    Page<CultureReadingView, Integer> readings(
            Caller caller,
            @PathVariable("id") CultureId id,
            @RequestParam(name = "after", required = false) @Nullable Integer after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.cultures().readings(caller, new ListReadings(id, after, size));
    }

    @PostMapping("/lab/cultures/{id}/readings")
    @Operation(summary = "Write down what is seen on the media")
    ResponseEntity<CultureView> note(Caller caller, @PathVariable("id") CultureId id, @RequestBody ReadingBody body) {
        return found(lab.cultures().read(caller, new NoteReading(id, body.growth, body.gram, body.finding)));
    }

    @PostMapping("/lab/cultures/{id}/isolates")
    @Operation(summary = "Say that something grows that is a kind of its own")
    ResponseEntity<CultureView> isolate(
            Caller caller, @PathVariable("id") CultureId id, @RequestBody IsolateBody body) {
        return found(lab.cultures().isolate(caller, new AddIsolate(id, body.organism, body.quantity)));
    }

    @PostMapping("/lab/isolates/{id}/identify")
    @Operation(
            summary = "Say what an isolate is",
            description = "For the first time or anew; what was measured of it is judged again.")
    ResponseEntity<CultureView> identify(
            Caller caller, @PathVariable("id") IsolateId id, @RequestBody OrganismBody body) {
        return found(lab.cultures().identify(caller, new IdentifyIsolate(id, body.organism)));
    }

    @PostMapping("/lab/isolates/{id}/withdraw")
    @Operation(summary = "Say that an isolate is none", description = "The same as another, or of the skin.")
    ResponseEntity<CultureView> withdraw(
            Caller caller, @PathVariable("id") IsolateId id, @RequestBody CultureReasonBody body) {
        return found(lab.cultures().withdraw(caller, new WithdrawIsolate(id, body.reason)));
    }

    @PostMapping("/lab/isolates/{id}/susceptibility")
    @Operation(
            summary = "Enter what drugs did to an isolate",
            description = "Judged at once by the table in force; without a line for it nobody can say.")
    List<SusceptibilityView> enter(
            Caller caller, @PathVariable("id") IsolateId id, @RequestBody SusceptibilityBody body) {
        return lab.susceptibilities().enter(caller, new EnterSusceptibility(id, body.method, body.measured));
    }

    @PostMapping("/lab/cultures/{id}/report")
    @Operation(
            summary = "Report a culture",
            description = "As often as needed while more is to come, and once when none is.")
    CultureReportView report(
            Caller caller,
            @PathVariable("id") CultureId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CultureReportBody body) {
        return lab.cultures().report(caller, new ReportCulture(id, Versions.of(version), body.last));
    }

    @PostMapping("/lab/cultures/{id}/correct")
    @Operation(summary = "Report anew what was final")
    CultureReportView correct(
            Caller caller,
            @PathVariable("id") CultureId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CultureReasonBody body) {
        return lab.cultures().correct(caller, new CorrectCulture(id, Versions.of(version), body.reason));
    }

    @GetMapping("/lab/cultures/{id}/reports")
    @Operation(summary = "List what was reported of a culture", description = "Newest first.")
    Page<CultureReportView, Integer> reports(
            Caller caller,
            @PathVariable("id") CultureId id,
            @RequestParam(name = "after", required = false) @Nullable Integer after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.cultures().reports(caller, new ListCultureReports(id, after, size));
    }

    private static ResponseEntity<CultureView> found(CultureView view) {
        return Answers.found(view, view.version());
    }
}
