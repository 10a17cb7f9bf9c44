package health.erp.examples.service.emergency;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.audit.AuditEntryView;
import health.erp.core.audit.AuditPosition;
import health.erp.core.audit.BreakGlass;
import health.erp.core.audit.CallsOfEmergency;
import health.erp.core.audit.EmergencyView;
import health.erp.core.audit.OpenEmergencies;
import health.erp.core.audit.OverdueEmergencies;
import health.erp.core.audit.ReviewEmergency;
import health.erp.core.audit.Verdict;
import health.erp.records.Records;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Breaking the glass for a patient, and judging afterwards whether that was right. */
@RestController
@RequestMapping(path = "/api/emergencies", produces = "application/json")
@Tag(
        name = "Emergencies",
        description = "Breaking the glass for a patient, and judging afterwards whether that was right.")
class EmergencyApi {
    private final Erp erp;
    private final Records records;

    EmergencyApi(Erp erp, Records records) {
        this.erp = erp;
        this.records = records;
    }

    /** What the reviewer says of it. */
    record ReviewBody(Verdict verdict, String remark) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Break the glass for a patient",
            description =
                    "Until it expires, requests with the header X-Emergency: <its entry> may look up of this patient what the role does not allow. Each of them is kept for the review.")
    EmergencyView breakGlass(Caller caller, @RequestBody BreakGlass glass) {
        return erp.transaction(caller, () -> {
            var broken = erp.core().emergencies().breakGlass(caller, glass);
            records.patients().standing(caller, glass.patient()); // the core knows no patients
            return broken;
        });
    }

    @GetMapping
    @Operation(summary = "List what waits for a review, the oldest first")
    Page<EmergencyView, UUID> reviews(
            Caller caller,
            @RequestParam(name = "overdue", defaultValue = "false") boolean overdue,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        var emergencies = erp.core().emergencies();
        return overdue
                ? emergencies.overdue(caller, new OverdueEmergencies(after, size))
                : emergencies.reviews(caller, new OpenEmergencies(after, size));
    }

    @GetMapping("/{entry}/calls")
    @Operation(summary = "List what was looked up and done behind the glass, the newest first")
    Page<AuditEntryView, AuditPosition> calls(
            Caller caller,
            @PathVariable("entry") UUID entry,
            @RequestParam(name = "at", required = false) @Nullable Instant at,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        var place = at == null || after == null ? null : new AuditPosition(at, after);
        return erp.core().emergencies().calls(caller, new CallsOfEmergency(entry, place, size));
    }

    @PostMapping("/{entry}/review")
    @Operation(summary = "Say whether it was right", description = "By another than who broke the glass, once.")
    EmergencyView review(Caller caller, @PathVariable("entry") UUID entry, @RequestBody ReviewBody body) {
        return erp.core().emergencies().review(caller, new ReviewEmergency(entry, body.verdict, body.remark));
    }
}
