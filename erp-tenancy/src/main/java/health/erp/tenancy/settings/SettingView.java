package health.erp.tenancy.settings;

import health.erp.core.id.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever set.
 *
 * @param values in the order in which they begin to count, and of those that begin at the same time as they were set
 */
public record SettingView(String setting, Audience audience, List<Value> values) {
    public SettingView {
        values = List.copyOf(values);
    }

    /**
     * Counts from a moment until the next one of those still standing begins.
     *
     * @param value as JSON; null for whatever it would be if nobody had set it
     * @param supersededAt when something else was set in its place; null while it stands
     */
    public record Value(
            Instant from, @Nullable String value, StaffId setBy, Instant setAt, @Nullable Instant supersededAt) {}
}
