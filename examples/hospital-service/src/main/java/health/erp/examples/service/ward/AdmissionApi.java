package health.erp.examples.service.ward;

import health.erp.core.Caller;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.ProblemException;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.admission.AdmissionView;
import health.erp.records.admission.AdmitOutcome;
import health.erp.records.admission.AdmitPatient;
import health.erp.records.admission.AlreadyAdmitted;
import health.erp.records.admission.BedRefusal;
import health.erp.records.admission.CancelDischarge;
import health.erp.records.admission.CancelMovement;
import health.erp.records.admission.CancelTransfer;
import health.erp.records.admission.DischargePatient;
import health.erp.records.admission.EndLeave;
import health.erp.records.admission.ExpectPatient;
import health.erp.records.admission.FindStay;
import health.erp.records.admission.MovementKind;
import health.erp.records.admission.OrderDischarge;
import health.erp.records.admission.RestoreOutcome;
import health.erp.records.admission.StartLeave;
import health.erp.records.admission.TransferOutcome;
import health.erp.records.admission.TransferPatient;
import health.erp.records.encounter.DischargeDisposition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stays: admitting, moving, leave, discharge in two steps, and taking each back. */
@RestController
@RequestMapping(path = "/api/stays", produces = "application/json")
@Tag(name = "Stays", description = "Admitting, moving, leave, discharge in two steps, and taking each back.")
class AdmissionApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    AdmissionApi(Records records) {
        this.records = records;
    }

    /** Where to, when, and why it may be against the ward's policy. */
    record TransferBody(LocationId bed, @Nullable Instant at, @Nullable String reason, @Nullable String overriding) {}

    /** Where the patient goes, and when. */
    record OrderBody(DischargeDisposition disposition, @Nullable Instant expectedAt) {}

    /** When the patient left, and where to if that is not as ordered. */
    record DischargeBody(@Nullable Instant at, @Nullable DischargeDisposition disposition) {}

    /** When; now if left out. */
    record LeaveBody(@Nullable Instant at) {}

    /** Which movement is taken back, why, and into which bed if not the one before. */
    record CancelBody(MovementKind kind, String reason, @Nullable LocationId bed) {}

    @PostMapping
    @Operation(
            summary = "Admit a patient to a bed",
            description =
                    "409 stay.bedTaken, stay.bedCloses and stay.alreadyAdmitted; 422 stay.wardRefuses with its reasons.")
    ResponseEntity<AdmissionView> admit(Caller caller, @RequestBody AdmitPatient admission) {
        var outcome = records.admissions().admit(caller, admission);
        if (outcome instanceof AdmitOutcome.Admitted done) {
            return created(done.stay());
        }
        throw outcome instanceof AlreadyAdmitted there ? already(there) : refused((BedRefusal) outcome);
    }

    @PostMapping("/expected")
    @Operation(summary = "Expect a patient")
    ResponseEntity<AdmissionView> expect(Caller caller, @RequestBody ExpectPatient expected) {
        return created(records.admissions().expect(caller, expected));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a stay with its beds and movements")
    ResponseEntity<AdmissionView> read(Caller caller, @PathVariable("id") EncounterId id) {
        return found(records.admissions().find(caller, new FindStay(id)));
    }

    @PostMapping("/{id}/transfer")
    @Operation(summary = "Move a patient to another bed")
    ResponseEntity<AdmissionView> transfer(
            Caller caller,
            @PathVariable("id") EncounterId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody TransferBody body) {
        var command = new TransferPatient(id, Versions.of(version), body.bed, body.at, body.reason, body.overriding);
        var outcome = records.admissions().transfer(caller, command);
        if (outcome instanceof TransferOutcome.Transferred done) {
            return found(done.stay());
        }
        throw refused((BedRefusal) outcome);
    }

    @PostMapping("/{id}/leave")
    @Operation(summary = "The patient goes on leave; the bed is kept")
    ResponseEntity<AdmissionView> leave(
            Caller caller,
            @PathVariable("id") EncounterId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody LeaveBody body) {
        return found(records.admissions().leave(caller, new StartLeave(id, Versions.of(version), body.at)));
    }

    @PostMapping("/{id}/return")
    @Operation(summary = "The patient is back")
    ResponseEntity<AdmissionView> comeBack(
            Caller caller,
            @PathVariable("id") EncounterId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody LeaveBody body) {
        return found(records.admissions().comeBack(caller, new EndLeave(id, Versions.of(version), body.at)));
    }

    @PostMapping("/{id}/order-discharge")
    @Operation(summary = "The patient may go")
    ResponseEntity<AdmissionView> order(
            Caller caller,
            @PathVariable("id") EncounterId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody OrderBody body) {
        var command = new OrderDischarge(id, Versions.of(version), body.disposition, body.expectedAt);
        return found(records.admissions().orderDischarge(caller, command));
    }

    @PostMapping("/{id}/discharge")
    @Operation(summary = "The patient has gone; the bed is to be cleaned")
    ResponseEntity<AdmissionView> discharge(
            Caller caller,
            @PathVariable("id") EncounterId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody DischargeBody body) {
        var command = new DischargePatient(id, Versions.of(version), body.at, body.disposition);
        return found(records.admissions().discharge(caller, command));
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "Take a movement back",
            description = "409 stay.previousBedUnavailable: details are beds to choose from.")
    ResponseEntity<AdmissionView> cancel(
            Caller caller,
            @PathVariable("id") EncounterId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CancelBody body) {
        var cancellations = records.cancellations();
        var at = Versions.of(version);
        if (body.kind == MovementKind.TRANSFER) {
            return restored(cancellations.cancelTransfer(caller, new CancelTransfer(id, at, body.reason, body.bed)));
        }
        if (body.kind == MovementKind.DISCHARGE) {
            return restored(cancellations.cancelDischarge(caller, new CancelDischarge(id, at, body.reason, body.bed)));
        }
        return found(cancellations.cancel(caller, new CancelMovement(id, at, body.kind, body.reason)));
    }

    private static ResponseEntity<AdmissionView> restored(RestoreOutcome outcome) {
        if (outcome instanceof RestoreOutcome.Restored done) {
            return found(done.stay());
        }
        if (outcome instanceof RestoreOutcome.PreviousBedUnavailable gone) {
            throw ProblemException.conflict(
                    "stay.previousBedUnavailable",
                    "The bed from before is no longer free.\nMaybe choose another.",
                    gone);
        }
        throw outcome instanceof AlreadyAdmitted there ? already(there) : refused((BedRefusal) outcome);
    }

    private static ProblemException already(AlreadyAdmitted there) {
        return ProblemException.conflict(
                "stay.alreadyAdmitted", "The patient is admitted already.\nMaybe move the patient instead.", there);
    }

    private static ProblemException refused(BedRefusal refusal) {
        if (refusal instanceof BedRefusal.BedTaken taken) {
            return ProblemException.conflict("stay.bedTaken", "The bed is not free.\nMaybe choose another.", taken);
        }
        if (refusal instanceof BedRefusal.BedCloses closes) {
            return ProblemException.conflict(
                    "stay.bedCloses",
                    "Work on the bed is planned before the patient leaves.\nMaybe choose another.",
                    closes);
        }
        var refuses = (BedRefusal.WardRefuses) refusal;
        return ProblemException.refusal(
                "stay.wardRefuses", "The ward's rules do not allow it: " + reasons(refuses), refuses);
    }

    private static String reasons(BedRefusal.WardRefuses refuses) {
        return String.join(" ", refuses.reasons().stream().map(r -> r.message()).toList());
    }

    private static ResponseEntity<AdmissionView> created(AdmissionView made) {
        return Answers.created("/api/stays/" + made.id(), made, made.version());
    }

    private static ResponseEntity<AdmissionView> found(AdmissionView view) {
        return Answers.found(view, view.version());
    }
}
