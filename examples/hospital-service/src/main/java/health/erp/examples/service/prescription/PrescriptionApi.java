package health.erp.examples.service.prescription;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.ProblemException;
import health.erp.examples.service.web.Versions;
import health.erp.records.Records;
import health.erp.records.drug.Dosage;
import health.erp.records.prescription.Answer;
import health.erp.records.prescription.ChangePrescription;
import health.erp.records.prescription.Consultation;
import health.erp.records.prescription.DraftPrescription;
import health.erp.records.prescription.FindPrescription;
import health.erp.records.prescription.ListPrescriptions;
import health.erp.records.prescription.Medication;
import health.erp.records.prescription.Prescriber;
import health.erp.records.prescription.PrescriptionId;
import health.erp.records.prescription.PrescriptionView;
import health.erp.records.prescription.RevisePrescription;
import health.erp.records.prescription.SignPrescription;
import health.erp.records.prescription.Signing;
import health.erp.records.prescription.Supply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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

/** Prescriptions: drafted, checked when signed, and held until each alert is answered. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
@Tag(
        name = "Prescriptions",
        description = "Drafted, checked when signed, and held until each alert is answered by somebody who may.")
class PrescriptionApi {
    private static final String IF_MATCH = "If-Match";

    private final Records records;

    PrescriptionApi(Records records) {
        this.records = records;
    }

    /** A draft as it is to be. */
    record RevisionBody(
            Medication medication, @Nullable Dosage dosage, @Nullable Supply supply, @Nullable Instant startsAt) {}

    /** Who signs, how the patient was seen, and an answer to each alert that was shown. */
    record SignatureBody(Prescriber prescriber, Consultation consultation, List<Answer> answers) {}

    /** What becomes of it, and why. */
    record ChangeBody(ChangePrescription.Change change, String reason) {}

    @GetMapping("/patients/{id}/prescriptions")
    @Operation(summary = "List the prescriptions of a patient, the newest first")
    Page<PrescriptionView, PrescriptionId> list(
            Caller caller,
            @PathVariable("id") PatientId id,
            @RequestParam(name = "standing", defaultValue = "false") boolean standing,
            @RequestParam(name = "after", required = false) @Nullable PrescriptionId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return records.prescriptions().list(caller, new ListPrescriptions(id, standing, after, size));
    }

    @PostMapping("/prescriptions")
    @Operation(summary = "Draft a prescription")
    ResponseEntity<PrescriptionView> draft(Caller caller, @RequestBody DraftPrescription draft) {
        var made = records.prescriptions().draft(caller, draft);
        return Answers.created("/api/prescriptions/" + made.id(), made, made.version());
    }

    @GetMapping("/prescriptions/{id}")
    @Operation(summary = "Read a prescription")
    ResponseEntity<PrescriptionView> read(Caller caller, @PathVariable("id") PrescriptionId id) {
        return found(records.prescriptions().find(caller, new FindPrescription(id)));
    }

    @PutMapping("/prescriptions/{id}")
    @Operation(summary = "Revise a draft")
    ResponseEntity<PrescriptionView> revise(
            Caller caller,
            @PathVariable("id") PrescriptionId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody RevisionBody body) {
        var command = new RevisePrescription(
                id, Versions.of(version), body.medication, body.dosage, body.supply, body.startsAt);
        return found(records.prescriptions().revise(caller, command));
    }

    @PostMapping("/prescriptions/{id}/sign")
    @Operation(
            summary = "Sign a prescription",
            description =
                    "409 prescription.held: details are the alerts; send it again with an answer to each by its key."
                            + " 409 prescription.alreadyOrdered, 422 prescription.incomplete and"
                            + " prescription.notFromAfar.")
    ResponseEntity<Signing.Signed> sign(
            Caller caller,
            @PathVariable("id") PrescriptionId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody SignatureBody body) {
        var command = new SignPrescription(id, Versions.of(version), body.prescriber, body.consultation, body.answers);
        var outcome = records.prescriptions().sign(caller, command);
        if (outcome instanceof Signing.Signed signed) {
            return Answers.found(signed, signed.prescription().version());
        }
        throw refused(outcome);
    }

    @PostMapping("/prescriptions/{id}/change")
    @Operation(summary = "Hold, resume, stop or cancel a prescription")
    ResponseEntity<PrescriptionView> change(
            Caller caller,
            @PathVariable("id") PrescriptionId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ChangeBody body) {
        var command = new ChangePrescription(id, Versions.of(version), body.change, body.reason);
        return found(records.prescriptions().change(caller, command));
    }

    private static ProblemException refused(Signing outcome) {
        if (outcome instanceof Signing.Held held) {
            return ProblemException.conflict(
                    "prescription.held", "There are alerts to be answered before it is signed.", held);
        }
        if (outcome instanceof Signing.Incomplete incomplete) {
            return ProblemException.refusal(
                    "prescription.incomplete",
                    "The prescription is not complete: %s is missing."
                            .formatted(String.join(", ", incomplete.missing())),
                    incomplete.missing());
        }
        if (outcome instanceof Signing.NotFromAfar afar) {
            return ProblemException.refusal(
                    "prescription.notFromAfar",
                    "The rules (%s) do not allow this drug to be prescribed in such a consultation."
                            .formatted(afar.rules()),
                    afar);
        }
        var ordered = (Signing.AlreadyOrdered) outcome;
        return ProblemException.conflict(
                "prescription.alreadyOrdered",
                "A prescription of the same drug stands for that time.\nMaybe stop that one, or replace it by this.",
                ordered.standing());
    }

    private static ResponseEntity<PrescriptionView> found(PrescriptionView view) {
        return Answers.found(view, view.version());
    }
}
