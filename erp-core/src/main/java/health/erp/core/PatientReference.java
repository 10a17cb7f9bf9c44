package health.erp.core;

import health.erp.core.id.PatientId;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Where a module's data says whose it is. Listed by the module, so that two records of one person can be made one, and
 * two again, with everything that belongs to them: an entity that holds a patient and is not listed keeps the runtime
 * from starting.
 *
 * @param name stable, for it stands in the ledger of merges: {@code records.appointment}
 * @param entity whose rows refer to patients
 * @param attribute of the entity, or a path to it, that holds the {@link PatientId} or the patient
 * @param moves whether the rows become the other record's; else they go on saying whose they were at the time
 * @param conflicts what would contradict itself if the rows of both patients, first the one that stays, were one's; runs
 *     in the merge's transaction
 */
public record PatientReference(
        String name,
        Class<?> entity,
        String attribute,
        boolean moves,
        BiFunction<PatientId, PatientId, List<PatientConflict>> conflicts) {

    public PatientReference {
        Objects.requireNonNull(name);
        Objects.requireNonNull(entity);
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(conflicts);
    }

    /** Rows that belong to the patient, and so become the other record's. */
    public static PatientReference of(String name, Class<?> entity, String attribute) {
        return new PatientReference(name, entity, attribute, true, (stays, goes) -> List.of());
    }

    /** Rows that say what was done to this very record, and go on saying so. */
    public static PatientReference staying(String name, Class<?> entity, String attribute) {
        return new PatientReference(name, entity, attribute, false, (stays, goes) -> List.of());
    }

    public PatientReference conflicting(BiFunction<PatientId, PatientId, List<PatientConflict>> check) {
        return new PatientReference(name, entity, attribute, moves, check);
    }
}
