package health.erp.records.allergy;

import health.erp.core.Erp;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import health.erp.records.encounter.Charted;
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

    /** What stands of the list: entries, or the one row that says there are none. */
    List<Allergy> inUse(PatientId patient) {
        return AllergyQueries_.inUse(em(), patient);
    }

    List<Allergy> all(PatientId patient) {
        return AllergyQueries_.all(em(), patient);
    }

    List<Allergy> onBoth(PatientId stays, PatientId goes) {
        return AllergyQueries_.onBoth(em(), stays, goes);
    }
}
