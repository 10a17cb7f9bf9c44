package health.erp.records.allergy;

import health.erp.core.Erp;
import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import java.util.ArrayList;
import java.util.List;

/** Where two lists of allergies cannot be one. */
public final class AllergyConflicts {
    private final AllergyStore allergies;

    public AllergyConflicts(Erp erp) {
        this.allergies = new AllergyStore(erp);
    }

    /** What two lists would contradict each other in, if they were one. R-ALG-1, R-ALG-2 */
    public List<PatientConflict> between(PatientId stays, PatientId goes) {
        var found = new ArrayList<PatientConflict>();
        allergies
                .onBoth(stays, goes)
                .forEach(a -> found.add(new PatientConflict(
                        "records.allergy.onBoth",
                        "Both patients have the allergen of the entry (%s) listed.\nMaybe enter one of the two in error."
                                .formatted(a.getId()),
                        true)));
        var knowledge = AllergyLists.knowledge(allergies.inUse(stays));
        var other = AllergyLists.knowledge(allergies.inUse(goes));
        if (knowledge != other && knowledge != AllergyKnowledge.UNKNOWN && other != AllergyKnowledge.UNKNOWN) {
            found.add(new PatientConflict(
                    "records.allergy.noneAndSome",
                    "One of the patients (%s, %s) has allergies, the other has none known.\nMaybe record what is known for the one with none."
                            .formatted(stays, goes),
                    true));
        }
        return found;
    }
}
