package health.erp.tenancy.settings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the order in which they begin to count. */
record Timeline(List<Step> steps) {
    static final Timeline EMPTY = new Timeline(List.of());

    Timeline {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** Null where nothing is set. */
    @Nullable
    String at(Instant moment) {
        String found = null;
        for (var step : steps) {
            if (!step.from.isAfter(moment)) {
                found = step.value;
            }
        }
        return found;
    }

    /** @param value as JSON; null where it is taken back */
    record Step(Instant from, @Nullable String value) {}
}
