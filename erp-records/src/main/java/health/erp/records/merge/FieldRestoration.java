package health.erp.records.merge;

import health.erp.records.patient.PatientField;
import health.erp.records.patient.PatientValues;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the survivor's record says again once a merge is undone: a field the merge changed and nobody has edited since says
 * what it said before. Where a later merge changed it once more, that one is told what it would have found.
 *
 * @param values of the survivor's record from now on
 * @param staying fields that were edited since and are left as they are
 */
record FieldRestoration(PatientValues values, Set<PatientField> restored, Set<PatientField> staying) {

    /**
     * @param later standing merges into the same record after this one, in their order
     * @param today what was written down, with the patients it names as they are known now
     */
    static FieldRestoration of(
            PatientMerge merge, PatientValues current, List<PatientMerge> later, UnaryOperator<PatientValues> today) {
        var before = today.apply(merge.getBefore());
        var after = today.apply(merge.getAfter());
        var values = current;
        var restored = EnumSet.noneOf(PatientField.class);
        var staying = EnumSet.noneOf(PatientField.class);
        for (var field : merge.changedFields()) {
            var next = next(field, later);
            var found = next == null ? current : today.apply(next.getBefore());
            if (!found.agreesOn(field, after)) {
                staying.add(field);
                continue;
            }
            restored.add(field);
            if (next == null) {
                values = values.with(field, before);
            }
        }
        return new FieldRestoration(values, restored, staying);
    }

    /** Lets the later merges know of it. */
    void tell(PatientMerge merge, List<PatientMerge> later) {
        for (var field : restored) {
            var next = next(field, later);
            if (next != null) {
                next.foundBefore(field, merge.getBefore());
            }
        }
    }

    private static @Nullable PatientMerge next(PatientField field, List<PatientMerge> later) {
        return later.stream()
                .filter(m -> m.changedFields().contains(field))
                .findFirst()
                .orElse(null);
    }
}
