package health.erp.records.patient;

import health.erp.core.Erp;
import health.erp.core.PatientConflict;
import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record in the place of another, in the running transaction. For whoever merges records and keeps the ledger of it;
 * everybody else asks {@link Patients}.
 */
public final class Succession {
    private final PatientStore patients;

    public Succession(Erp erp) {
        this.patients = new PatientStore(erp);
    }

    /** A record as it stands, and nobody else changes it before the transaction ends. */
    public record Held(
            PatientId id, int version, boolean active, @Nullable PatientId replacedBy, PatientValues values) {}

    /** Takes the record for this transaction. Of several, take them in the order of their ids. */
    public Held hold(PatientId patient) {
        return held(patients.taken(patient));
    }

    public Held look(PatientId patient) {
        return held(patients.require(patient));
    }

    /** The record that stands in the place of this one, or itself. */
    public PatientId holder(PatientId patient) {
        var other = patients.require(patient).getReplacedBy();
        return other == null ? patient : other;
    }

    /** What was said of a person once, naming the mother by the record she has now. */
    public PatientValues today(PatientValues once) {
        var mother = once.mother();
        return mother == null ? once : once.childOf(holder(mother), once.birthOrder());
    }

    /** Tells which record to use instead. */
    public static RuleException replaced(PatientId record, PatientId other) {
        return new RuleException(
                "records.patient.replaced",
                "The patient's record (%s) has been replaced by (%s), the same person's.\nMaybe use that one."
                        .formatted(record, other));
    }

    /** Lets the record say this of the person; tells what that changed, if anything. */
    public Optional<PatientEvent.Updated> assume(PatientId patient, PatientValues values, Instant now) {
        var record = patients.require(patient);
        var updated = record.assume(values, false, now);
        if (updated.changed().isEmpty()) {
            return Optional.empty();
        }
        if (updated.changesKeys()) {
            patients.findAgain(record);
        }
        return Optional.of(updated);
    }

    /** Puts one record in the place of another, and of all that the other was in the place of. */
    public void replace(PatientId retired, PatientId survivor, Instant now) {
        patients.require(survivor).change(now);
        patients.require(retired).giveWayTo(survivor, now);
        patients.pointTo(survivor, retired);
    }

    /**
     * Gives the record its own place back.
     *
     * @param followers those it is in the place of
     * @param from what stood in its place
     */
    public void restore(
            PatientId retired, boolean wasActive, Collection<PatientId> followers, PatientId from, Instant now) {
        patients.require(from).change(now);
        patients.require(retired).standAgain(wasActive, now);
        patients.pointTo(retired, followers);
    }

    /** Two numbers of one system speak against one person, but some people have them. */
    public List<PatientConflict> conflicts(PatientId stays, PatientId goes) {
        return patients.differingSystems(stays, goes).stream()
                .map(system -> new PatientConflict(
                        "records.identifier.differ",
                        "Both patients have an identifier of the system (%s), and not the same one.".formatted(system),
                        false))
                .toList();
    }

    private static Held held(Patient patient) {
        return new Held(
                patient.getId(),
                patient.getVersion(),
                patient.isActive(),
                patient.getReplacedBy(),
                patient.getValues());
    }
}
