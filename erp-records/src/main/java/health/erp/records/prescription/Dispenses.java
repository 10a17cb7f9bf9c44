package health.erp.records.prescription;

import static health.erp.records.prescription.PrescriptionMapper.MAPPER;
import static health.erp.records.prescription.PrescriptionPermission.DISPENSE;
import static health.erp.records.prescription.PrescriptionPermission.READ_PRESCRIPTION;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.records.prescription.DetectedIssue.Occasion;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands prescribed drugs out to patients. */
public final class Dispenses {
    private final Erp erp;
    private final PrescriptionStore prescriptions;
    private final DispenseStore dispenses;
    private final Screening screening;

    public Dispenses(Erp erp, Sources sources) {
        this.erp = erp;
        this.prescriptions = new PrescriptionStore(erp);
        this.dispenses = new DispenseStore(erp);
        this.screening = new Screening(erp, sources);
    }

    /** Sets some of what is authorised aside, if nothing speaks against handing it out. */
    public Dispensing prepare(Caller caller, PrepareDispense command) {
        return erp.run(caller, DISPENSE, command, () -> {
            var prescription = prescriptions.locked(command.prescription());
            var remaining = Objects.requireNonNull(mustBeActive(prescription).getRemaining(), "active, so complete");
            if (!remaining.unit().equals(command.quantity().unit())) {
                throw InvalidCommandException.of("quantity", "must be in the unit that was prescribed");
            }
            if (command.quantity().isGreaterThan(remaining)) {
                erp.discloses(prescription.getPatient());
                return new Dispensing.TooMuch(prescription.getId(), remaining);
            }
            var issues = screened(caller, prescription, null, command.answers());
            return isSettled(issues)
                    ? prepared(caller, command, prescription, issues)
                    : new Dispensing.Held(prescription.getId(), views(issues));
        });
    }

    /** Gives the patient what was prepared, if nothing new speaks against it. */
    public Dispensing handOut(Caller caller, HandOut command) {
        return erp.run(caller, DISPENSE, command, () -> {
            var found = dispenses.require(command.dispense());
            var prescription = mustBeActive(prescriptions.locked(found.getPrescription()));
            var dispense = dispenses.again(found);
            var issues = screened(caller, prescription, dispense, command.answers());
            return isSettled(issues)
                    ? handedOut(caller, prescription, dispense, issues)
                    : new Dispensing.Held(prescription.getId(), views(issues));
        });
    }

    /** Packs it, or ends it; then what was set aside is there for others again. */
    public DispenseView change(Caller caller, ChangeDispense command) {
        return erp.run(caller, DISPENSE, command, () -> {
            var prescription =
                    prescriptions.locked(dispenses.require(command.dispense()).getPrescription());
            var dispense = dispenses.require(command.dispense(), command.version());
            switch (command.change()) {
                case BEGIN -> dispense.change(DispenseStatus.IN_PROGRESS, command.reason());
                case DECLINE -> end(prescription, dispense, DispenseStatus.DECLINED, command.reason());
                case STOP -> end(prescription, dispense, DispenseStatus.STOPPED, command.reason());
            }
            erp.discloses(dispense.getPatient());
            return MAPPER.toView(dispenses.saved(dispense));
        });
    }

    public List<DispenseView> list(Caller caller, ListDispenses query) {
        return erp.read(caller, READ_PRESCRIPTION, query, () -> {
            erp.discloses(prescriptions.require(query.prescription()).getPatient());
            return dispenses.of(query.prescription()).stream()
                    .map(MAPPER::toView)
                    .toList();
        });
    }

    private Dispensing prepared(
            Caller caller, PrepareDispense command, Prescription prescription, List<DetectedIssue> issues) {
        var dispense = new Dispense(new DispenseId(erp.newId()), prescription, command, caller.staff(), erp.now());
        dispenses.add(dispense);
        issues.forEach(issue -> issue.belongsTo(dispense.getId()));
        prescription.allot(dispense.getQuantity(), erp.now());
        return new Dispensing.Done(MAPPER.toView(dispenses.saved(dispense)), views(issues));
    }

    private Dispensing handedOut(
            Caller caller, Prescription prescription, Dispense dispense, List<DetectedIssue> issues) {
        issues.forEach(issue -> issue.belongsTo(dispense.getId()));
        var now = erp.now();
        erp.publish(dispense.handOut(prescription.getEncounter(), caller.staff(), now));
        dispenses.saved(dispense);
        if (prescription.handOut(dispense.getQuantity(), now)) {
            erp.publish(prescription.complete(now));
        }
        return new Dispensing.Done(MAPPER.toView(dispense), views(issues));
    }

    private void end(Prescription prescription, Dispense dispense, DispenseStatus next, String why) {
        dispense.change(next, why);
        prescription.giveBack(dispense.getQuantity(), erp.now());
    }

    private List<DetectedIssue> screened(
            Caller caller, Prescription prescription, @Nullable Dispense dispense, List<Answer> answers) {
        var patient = screening.living(caller, prescription.getPatient());
        var standing = prescriptions.standing(patient.id()).stream()
                .filter(p -> !p.getId().equals(prescription.getId()))
                .toList();
        var findings = screening
                .of(caller, prescription, patient, standing, prescription.getConsultation())
                .findings();
        var id = dispense == null ? null : dispense.getId();
        var found = new Screening.Found(
                findings, i -> i.getDispense() == null || i.getDispense().equals(id));
        return screening.shown(caller, prescription, Occasion.DISPENSE, found, answers);
    }

    private Prescription mustBeActive(Prescription prescription) {
        var ends = prescription.getEndsAt();
        var isOver = ends != null && !ends.isAfter(erp.now());
        if (prescription.getStatus() != PrescriptionStatus.ACTIVE || isOver) {
            throw new RuleException(
                    "records.dispense.prescription",
                    "The prescription (%s) is %s, so nothing is handed out."
                            .formatted(prescription.getId(), isOver ? "over" : prescription.getStatus()));
        }
        return prescription;
    }

    private static boolean isSettled(List<DetectedIssue> issues) {
        return issues.stream().allMatch(DetectedIssue::isSettled);
    }

    private static List<IssueView> views(List<DetectedIssue> issues) {
        return issues.stream().map(MAPPER::toView).toList();
    }
}
