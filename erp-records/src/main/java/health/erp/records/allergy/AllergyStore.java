package health.erp.records.allergy;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import health.erp.records.encounter.Charted;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and keeps allergies. */
final class AllergyStore extends Store<Allergy, AllergyId> {
    AllergyStore(Erp erp) {
        super(erp, Allergy.class);
    }

    /** Whoever changes a list waits for whoever is changing it, or two could make it say two things. R-ALG-1 */
    void lock(PatientId patient, @Nullable EncounterId encounter) {
        Charted.locked(em(), patient, encounter);
    }

    /** The entry as the caller last saw it, when nobody else changes the list any more. */
    Allergy locked(AllergyId id, int version) {
        var patient = AllergyQueries_.patientOf(em(), id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("allergy", id));
        lock(patient, null);
        em().find(Allergy.class, id, LockModeType.PESSIMISTIC_WRITE); // see inUseNow
        return require(id, version);
    }

    /** What stands of the list: entries, or the one row that says there are none. */
    List<Allergy> inUse(PatientId patient) {
        return AllergyQueries_.inUse(em(), patient);
    }

    /**
     * What stands once the list is locked. The entries are locked as well: MariaDB shows a transaction the rows as they were
     * when it first looked, unless it asks for the right to change them.
     */
    List<Allergy> inUseNow(PatientId patient) {
        return em().createQuery(
                        "select a from Allergy a where a.patient = :patient and a.inUse = true order by a.id.value",
                        Allergy.class)
                .setParameter("patient", patient)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Allergy> all(PatientId patient) {
        return AllergyQueries_.all(em(), patient);
    }

    List<Allergy> onBoth(PatientId stays, PatientId goes) {
        return AllergyQueries_.onBoth(em(), stays, goes);
    }
}
