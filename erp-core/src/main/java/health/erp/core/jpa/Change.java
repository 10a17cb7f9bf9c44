package health.erp.core.jpa;

import health.erp.core.id.PatientId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row in a use case.
 *
 * @param entity its simple name, with a plus before one that is new and a minus before one that is gone
 * @param row its id
 * @param fields before and after, by name; a new row has no before, one that is gone no after
 * @param patient whose row it is, where it says so
 */
record Change(String entity, String row, Map<String, Field> fields, @Nullable PatientId patient) {
    /** One field before and after. */
    record Field(@Nullable Object before, @Nullable Object after) {}

    boolean isOfWholeRow() {
        return entity.startsWith("+") || entity.startsWith("-");
    }
}
