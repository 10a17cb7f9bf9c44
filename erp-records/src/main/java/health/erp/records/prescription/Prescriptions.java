package health.erp.records.prescription;

import static health.erp.records.prescription.PrescriptionMapper.MAPPER;
import static health.erp.records.prescription.PrescriptionPermission.DRAFT_PRESCRIPTION;
import static health.erp.records.prescription.PrescriptionPermission.READ_PRESCRIPTION;
import static health.erp.records.prescription.PrescriptionPermission.SIGN_PRESCRIPTION;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.RuleException;
import health.erp.records.drug.DrugsFound;
import health.erp.records.drug.TimedKnowledge;
import health.erp.records.patient.PatientView;
import health.erp.records.prescription.DetectedIssue.Occasion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes prescriptions, signs them, and ends them. */
public final class Prescriptions {
    private final Erp erp;
    private final PrescriptionStore prescriptions;
    private final Screening screening;
    private final TimedKnowledge knowledge;

    public Prescriptions(Erp erp, Sources sources) {
        this.erp = erp;
        this.prescriptions = new PrescriptionStore(erp);
        this.screening = new Screening(erp, sources);
        this.knowledge = sources.knowledge();
    }

    public PrescriptionView draft(Caller caller, DraftPrescription command) {
        return erp.run(caller, DRAFT_PRESCRIPTION, command, () -> {
            screening.living(caller, command.patient());
            var draft = new Prescription(new PrescriptionId(erp.newId()), command, caller.staff(), erp.now());
            replaced(draft);
            prescriptions.add(draft);
            return MAPPER.toView(prescriptions.saved(draft));
        });
    }

    public PrescriptionView revise(Caller caller, RevisePrescription command) {
        return erp.run(caller, DRAFT_PRESCRIPTION, command, () -> {
            var draft = prescriptions.locked(command.prescription(), command.version());
            draft.revise(command, erp.now());
            return shown(prescriptions.saved(draft));
        });
    }

    /** Signs it, if nothing speaks against that which the signer has not answered. */
    public Signing sign(Caller caller, SignPrescription command) {
        return erp.run(caller, SIGN_PRESCRIPTION, command, () -> {
            var draft = prescriptions.require(command.prescription(), command.version());
            mustBeDraft(draft);
            prescriptions.lockPatient(draft.getPatient()); // nothing before: whoever comes second looks at all drugs
            var patient = screening.living(caller, draft.getPatient());
            var missing = Required.missing(draft, patient);
            return missing.isEmpty()
                    ? checked(caller, command, draft, patient)
                    : new Signing.Incomplete(MAPPER.toView(draft), missing);
        });
    }

    public PrescriptionView change(Caller caller, ChangePrescription command) {
        return erp.run(caller, SIGN_PRESCRIPTION, command, () -> {
            var prescription = prescriptions.locked(command.prescription(), command.version());
            var next =
                    switch (command.change()) {
                        case HOLD -> PrescriptionStatus.ON_HOLD;
                        case RESUME -> resumed(prescription);
                        case STOP -> PrescriptionStatus.STOPPED;
                        case CANCEL -> PrescriptionStatus.CANCELLED;
                        case ENTER_IN_ERROR -> PrescriptionStatus.ENTERED_IN_ERROR;
                    };
            erp.publish(prescription.change(next, command.reason(), erp.now()));
            return shown(prescriptions.saved(prescription));
        });
    }

    public PrescriptionView find(Caller caller, FindPrescription query) {
        return erp.read(caller, READ_PRESCRIPTION, query, () -> shown(prescriptions.require(query.prescription())));
    }

    public Page<PrescriptionView, PrescriptionId> list(Caller caller, ListPrescriptions query) {
        return erp.read(caller, READ_PRESCRIPTION, query, () -> {
            erp.discloses(query.patient());
            return prescriptions.list(query).map(MAPPER::toView);
        });
    }

    /** What there is to choose from when a drug is prescribed. */
    public DrugsFound drugs(Caller caller, SearchDrugs query) {
        return erp.read(caller, READ_PRESCRIPTION, query, () -> knowledge.search(query.text(), query.size()));
    }

    private Signing checked(Caller caller, SignPrescription command, Prescription draft, PatientView patient) {
        var prior = replaced(draft);
        var standing = prescriptions.standingNow(patient.id()).stream()
                .filter(p -> prior == null || !p.getId().equals(prior.getId()))
                .toList();
        var period = draft.period(erp.now());
        var twin = standing.stream()
                .filter(p -> p.isOf(draft.getOrderable()) && p.meets(period))
                .findFirst();
        if (twin.isPresent()) {
            return new Signing.AlreadyOrdered(MAPPER.toView(draft), twin.get().getId());
        }
        var screened = screening.of(caller, draft, patient, standing, command.consultation());
        var refused = screening.refused(screened, command.consultation());
        if (refused != null) {
            return new Signing.NotFromAfar(MAPPER.toView(draft), refused, screening.rules());
        }
        var found = new Screening.Found(screening.withTele(screened, draft, command.consultation()), issue -> true);
        var issues = screening.shown(caller, draft, Occasion.SIGN, found, command.answers());
        if (!issues.stream().allMatch(i -> i.isSettledFor(caller.staff()))) {
            return new Signing.Held(MAPPER.toView(draft), views(issues));
        }
        return signed(caller, command, draft, prior, issues);
    }

    private Signing signed(
            Caller caller,
            SignPrescription command,
            Prescription draft,
            @Nullable Prescription prior,
            List<DetectedIssue> issues) {
        var now = erp.now();
        if (prior != null) {
            erp.publish(prior.change(PrescriptionStatus.STOPPED, "Replaced", now));
            prescriptions.saved(prior); // before the new one stands
        }
        erp.publish(draft.sign(command, caller.staff(), now));
        issues.stream()
                .filter(DetectedIssue::isOverridden)
                .forEach(i -> erp.publish(
                        new PrescriptionEvent.Overridden(draft.getId(), draft.getPatient(), i.getId(), now)));
        prescriptions.saved(draft);
        return new Signing.Signed(MAPPER.toView(draft), views(issues));
    }

    /** The one this draft is to take the place of, which stands and is the same patient's. */
    private @Nullable Prescription replaced(Prescription draft) {
        if (draft.getReplaces() == null) {
            return null;
        }
        var prior = prescriptions.locked(draft.getReplaces());
        if (!prior.isStanding() || !prior.getPatient().equals(draft.getPatient())) {
            throw new RuleException(
                    "records.prescription.replaces",
                    "The prescription (%s) is %s, or another patient's, so it cannot be replaced."
                            .formatted(prior.getId(), prior.getStatus()));
        }
        return prior;
    }

    private static PrescriptionStatus resumed(Prescription prescription) {
        if (prescription.getStatus() != PrescriptionStatus.ON_HOLD) {
            throw new RuleException(
                    "records.prescription.status",
                    "The prescription (%s) is %s, so it cannot be resumed."
                            .formatted(prescription.getId(), prescription.getStatus()));
        }
        return PrescriptionStatus.ACTIVE;
    }

    private static void mustBeDraft(Prescription prescription) {
        if (prescription.getStatus() != PrescriptionStatus.DRAFT) {
            throw new RuleException(
                    "records.prescription.status",
                    "The prescription (%s) is %s, so it cannot be signed."
                            .formatted(prescription.getId(), prescription.getStatus()));
        }
    }

    private PrescriptionView shown(Prescription prescription) {
        erp.discloses(prescription.getPatient());
        return MAPPER.toView(prescription);
    }

    private List<IssueView> views(List<DetectedIssue> issues) {
        return issues.stream().map(MAPPER::toView).toList();
    }
}
