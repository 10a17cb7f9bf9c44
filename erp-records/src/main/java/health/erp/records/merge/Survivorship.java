package health.erp.records.merge;

import health.erp.core.InvalidCommandException;
import health.erp.records.patient.PatientField;
import health.erp.records.patient.PatientValues;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What the record that stays says afterwards, field by field. */
final class Survivorship {
    private static final Set<PatientField> LISTS =
            EnumSet.of(PatientField.NAMES, PatientField.TELECOMS, PatientField.ADDRESSES);
    private static final int MAX_TELECOMS = 20; // as of Demographics
    private static final int MAX_OTHERS = 10;

    static PatientValues of(PatientValues survivors, PatientValues retireds, Map<PatientField, Keep> choices) {
        var joined = survivors.joinedWith(retireds);
        var values = survivors;
        for (var choice : choices.entrySet()) {
            var field = choice.getKey();
            values = switch (choice.getValue()) {
                case SURVIVORS -> values;
                case RETIREDS -> values.with(field, retireds);
                case BOTH -> {
                    mustBeList(field);
                    yield values.with(field, joined);
                }
            };
        }
        mustFit(values);
        return values;
    }

    /** Fields the two say different things of. */
    static Set<PatientField> different(PatientValues one, PatientValues other) {
        var different = EnumSet.allOf(PatientField.class);
        different.removeIf(field -> one.agreesOn(field, other));
        return different;
    }

    private static void mustBeList(PatientField field) {
        if (!LISTS.contains(field)) {
            throw InvalidCommandException.of("choices", "cannot keep both of " + field);
        }
    }

    private static void mustFit(PatientValues values) {
        if (values.telecoms().size() > MAX_TELECOMS
                || values.names().size() > MAX_OTHERS
                || values.addresses().size() > MAX_OTHERS) {
            throw InvalidCommandException.of(
                    "choices", "would keep more names, telephones or addresses than a record holds");
        }
    }

    private Survivorship() {}
}
