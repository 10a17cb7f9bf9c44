package health.erp.lab.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An analyzer that asks what to do.
 *
 * @param specimens the numbers it read from the tubes; empty is all there are
 * @param tests empty is any
 * @param from of what was ordered since
 * @param status what it wants, ASTM E1394 field 13: {@code O} orders, {@code A} leave the last query
 */
public record QueryDraft(
        List<EntityId> patients,
        List<EntityId> specimens,
        List<Coded> tests,
        @Nullable Moment from,
        @Nullable Moment until,
        String status) {
    public QueryDraft {
        patients = List.copyOf(patients);
        specimens = List.copyOf(specimens);
        tests = List.copyOf(tests);
    }
}
