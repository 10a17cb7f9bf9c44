package health.erp.records.prescription;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.records.drug.CheckKind;
import health.erp.records.drug.DrugChecks;
import health.erp.records.drug.Finding;
import health.erp.records.drug.Regimen;
import health.erp.records.drug.Severity;
import health.erp.records.drug.TeleList;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientView;
import health.erp.records.prescription.DetectedIssue.Occasion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks at a prescription before it is signed, and again before it is handed out, and keeps what it finds. R-RX-3 */
final class Screening {
    private final Erp erp;
    private final Sources sources;
    private final PatientStates states;
    private final IssueStore issues;

    Screening(Erp erp, Sources sources) {
        this.erp = erp;
        this.sources = sources;
        this.states = new PatientStates(erp, sources);
        this.issues = new IssueStore(erp);
    }

    /** Somebody drugs are given to: in the register, in use, and alive. R-ID-7 */
    PatientView living(Caller caller, PatientId patient) {
        var found = sources.patients().find(caller, new FindPatient(patient));
        if (!found.active() || found.deceased().yes()) {
            throw new RuleException(
                    "records.prescription.patient",
                    "The patient (%s) is %s, so nothing is prescribed."
                            .formatted(patient, found.active() ? "deceased" : "deactivated"));
        }
        return found;
    }

    /** What speaks against it, with what the patient is meant to take besides. */
    Screened of(
            Caller caller,
            Prescription prescription,
            PatientView patient,
            Collection<Prescription> standing,
            @Nullable Consultation consultation) {
        var now = erp.now();
        var proposed = regimen(prescription);
        var others = standing.stream()
                .filter(p -> p.getDosage() != null
                        && (p.getEndsAt() == null || p.getEndsAt().isAfter(now)))
                .map(Screening::regimen)
                .toList();
        var state = states.of(caller, patient, consultation);
        var known = sources.knowledge().consult(DrugChecks.inquiry(proposed, others, state));
        var facts = known.drugs().get(proposed.drug());
        return new Screened(DrugChecks.of(proposed, others, state, known), facts == null ? null : facts.tele());
    }

    /** Keeps what was found as shown, with the answers to it. */
    List<DetectedIssue> shown(
            Caller caller, Prescription prescription, Occasion occasion, Found found, List<Answer> answers) {
        var privileged = erp.may(caller, PrescriptionPermission.OVERRIDE_CONTRAINDICATION);
        var before = issues.of(prescription.getId()).stream()
                .filter(i -> i.getOccasion() == occasion && i.isOf(prescription.getRevision()))
                .filter(found.counts)
                .toList();
        var shown = new ArrayList<DetectedIssue>();
        for (var finding : found.findings) {
            var issue = before.stream()
                    .filter(i -> i.getKey().equals(finding.key()))
                    .findFirst()
                    .orElseGet(() -> added(caller, prescription, occasion, finding));
            issue.show(finding, caller.staff());
            answers.stream()
                    .filter(a -> a.key().equals(finding.key()))
                    .findFirst()
                    .ifPresent(a -> issue.answer(a, caller.staff(), privileged, erp.now()));
            shown.add(issue);
        }
        return shown;
    }

    /** Whether the drug may be prescribed from afar as far as is known, and if that is not known, that. R-RX-4 */
    List<Finding> withTele(Screened screened, Prescription prescription, Consultation consultation) {
        if (consultation.mode() == null || screened.tele() != null) {
            return screened.findings();
        }
        var findings = new ArrayList<>(screened.findings());
        findings.add(new Finding(
                CheckKind.TELE,
                Severity.NOT_CHECKED,
                "TELE:NOT_CHECKED:list",
                "Whether %s may be prescribed from afar is not known here."
                        .formatted(prescription.getMedication().genericName()),
                sources.rules().name()));
        return findings;
    }

    @Nullable
    TeleList refused(Screened screened, Consultation consultation) {
        var list = screened.tele();
        var mode = consultation.mode();
        return mode == null || list == null || sources.rules().allows(list, mode, consultation.consult()) ? null : list;
    }

    String rules() {
        return sources.rules().name();
    }

    private DetectedIssue added(Caller caller, Prescription prescription, Occasion occasion, Finding finding) {
        var issue =
                new DetectedIssue(new IssueId(erp.newId()), prescription, occasion, finding, caller.staff(), erp.now());
        issues.add(issue);
        return issue;
    }

    private static Regimen regimen(Prescription prescription) {
        var medication = prescription.getMedication();
        return new Regimen(
                medication.drug(),
                medication.genericName(),
                medication.strength(),
                Objects.requireNonNull(prescription.getDosage(), "what is screened has a dosage"));
    }

    /** What was found, and on which list the drug is. */
    record Screened(List<Finding> findings, @Nullable TeleList tele) {}

    /** What was found, and which of the issues shown before are about this. */
    record Found(List<Finding> findings, Predicate<DetectedIssue> counts) {}
}
