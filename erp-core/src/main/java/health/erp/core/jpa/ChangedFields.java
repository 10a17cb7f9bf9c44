package health.erp.core.jpa;

import health.erp.core.key.SealedPlace;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How changes are kept in an audit entry: the names of the fields in plain, their values in one sealed document. */
final class ChangedFields {
    private static final int LONGEST = 4000;

    /** {@code Patient.names,+PatientIdentifier}; what does not fit is left to the sealed document. */
    static @Nullable String names(List<Change> changes) {
        var names = new LinkedHashSet<String>();
        for (var change : changes) {
            if (change.isOfWholeRow()) {
                names.add(change.entity());
            } else {
                change.fields().keySet().forEach(field -> names.add(change.entity() + "." + field));
            }
        }
        if (names.isEmpty()) {
            return null;
        }
        var text = String.join(",", names);
        return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(',', LONGEST));
    }

    /** A list of rows, each with its fields before and after. */
    static byte[] values(List<Change> changes) {
        var rows = changes.stream()
                .map(change -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("entity", change.entity());
                    row.put("row", change.row());
                    row.put("fields", fields(change));
                    return row;
                })
                .toList();
        return Json.whole(rows).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Map<String, Object>> fields(Change change) {
        var fields = new LinkedHashMap<String, Map<String, Object>>();
        change.fields().forEach((name, field) -> {
            var both = new LinkedHashMap<String, Object>();
            both.put("before", Json.any(field.before()));
            both.put("after", Json.any(field.after()));
            fields.put(name, both);
        });
        return fields;
    }

    static SealedPlace place(UUID entry) {
        return new SealedPlace("erp_audit", "changes", entry);
    }

    private ChangedFields() {}
}
