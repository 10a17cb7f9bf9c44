package health.erp.records.merge;

import health.erp.core.PatientConflict;
import health.erp.records.patient.PatientValues;
import health.erp.records.patient.Succession.Held;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.BirthDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the two records themselves say against being one person's. R-MRG-1 */
final class MergeRules {

    static List<PatientConflict> conflicts(Held survivor, Held retired) {
        var one = survivor.values();
        var other = retired.values();
        var found = new ArrayList<PatientConflict>();
        if (!survivor.active()) {
            found.add(blocking(
                    "inactive",
                    "The record (%s) is deactivated, so it cannot take the place of another.\nMaybe reactivate it first."
                            .formatted(survivor.id())));
        }
        if (survivor.id().equals(other.mother()) || retired.id().equals(one.mother())) {
            found.add(blocking("mother", "One is the mother of the other."));
        }
        if (areSiblings(one, other)) {
            found.add(blocking("siblings", "They are children of one birth: the first and another."));
        }
        if (gendersDiffer(one.gender(), other.gender())) {
            found.add(review("gender", "The records name different genders."));
        }
        if (birthsDiffer(one.birthDate(), other.birthDate())) {
            found.add(review("birthDate", "The records name different dates of birth."));
        }
        if (one.deceased().yes() != other.deceased().yes()) { // R-ID-7
            found.add(review("deceased", "By one record the patient has died, by the other not."));
        }
        return found;
    }

    private static boolean areSiblings(PatientValues one, PatientValues other) {
        return one.mother() != null
                && one.mother().equals(other.mother())
                && one.birthOrder() != null
                && other.birthOrder() != null
                && !one.birthOrder().equals(other.birthOrder())
                && !birthsDiffer(one.birthDate(), other.birthDate());
    }

    private static boolean gendersDiffer(AdministrativeGender one, AdministrativeGender other) {
        return one != other && one != AdministrativeGender.UNKNOWN && other != AdministrativeGender.UNKNOWN;
    }

    /** No day fits both; a guess may be wrong. */
    private static boolean birthsDiffer(@Nullable BirthDate one, @Nullable BirthDate other) {
        return one != null
                && other != null
                && !one.estimated()
                && !other.estimated()
                && (one.first().isAfter(other.last()) || other.first().isAfter(one.last()));
    }

    private static PatientConflict blocking(String what, String message) {
        return new PatientConflict("records.merge." + what, message, true);
    }

    private static PatientConflict review(String what, String message) {
        return new PatientConflict("records.merge." + what, message, false);
    }

    private MergeRules() {}
}
