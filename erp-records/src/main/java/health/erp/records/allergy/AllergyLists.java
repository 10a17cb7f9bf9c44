package health.erp.records.allergy;

import static health.erp.records.allergy.AllergyMapper.MAPPER;

import health.erp.core.id.PatientId;
import java.util.Collection;
import java.util.List;

/** What rows say together. */
final class AllergyLists {
    static AllergyKnowledge knowledge(List<Allergy> inUse) {
        if (inUse.isEmpty()) {
            return AllergyKnowledge.UNKNOWN;
        }
        return inUse.stream().allMatch(Allergy::isNoneKnown) ? AllergyKnowledge.NONE_KNOWN : AllergyKnowledge.LISTED;
    }

    static AllergyListView of(PatientId patient, List<Allergy> inUse, List<Allergy> shown) {
        var none = inUse.stream()
                .filter(Allergy::isNoneKnown)
                .findFirst()
                .map(a -> new AllergyListView.Declared(a.getRecordedBy(), a.getRecordedAt()))
                .orElse(null);
        return new AllergyListView(patient, knowledge(inUse), none, views(shown));
    }

    static AllergyCheckView against(Collection<Allergen> given, List<Allergy> inUse) {
        var entries = inUse.stream().filter(a -> !a.isNoneKnown()).toList();
        return new AllergyCheckView(
                knowledge(inUse),
                views(entries.stream()
                        .filter(a -> given.stream().anyMatch(a.getAllergen()::covers))
                        .toList()),
                views(entries.stream().filter(a -> !a.getAllergen().isCoded()).toList()));
    }

    private static List<AllergyView> views(List<Allergy> entries) {
        return entries.stream()
                .filter(a -> !a.isNoneKnown())
                .map(MAPPER::toView)
                .toList();
    }

    private AllergyLists() {}
}
