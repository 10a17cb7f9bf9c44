package health.erp.tenancy.settings;

import health.erp.tenancy.hospital.Mirror;
import health.erp.tenancy.hospital.OperatorReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operator set, in the memory of this node: asked for by hospitals, who see none of the operator's rows. */
final class OperatorsSettings {
    private final Mirror<Map<Key, Timeline>> mirror;

    OperatorsSettings(OperatorReader reader, SettingStore store) {
        this.mirror = new Mirror<>(reader, store::mark, () -> timelines(store.operators()));
    }

    @Nullable
    String at(Audience audience, String setting, Instant moment) {
        return mirror.state()
                .getOrDefault(new Key(audience.value(), setting), Timeline.EMPTY)
                .at(moment);
    }

    /** This node knows now, the others in a moment. */
    void changed() {
        mirror.refreshed();
    }

    private static Map<Key, Timeline> timelines(List<Row> rows) {
        var steps = new LinkedHashMap<Key, List<Timeline.Step>>();
        rows.forEach(r -> steps.computeIfAbsent(new Key(r.audience, r.name), k -> new ArrayList<>())
                .add(new Timeline.Step(r.from, r.value)));
        var timelines = new LinkedHashMap<Key, Timeline>();
        steps.forEach((key, some) -> timelines.put(key, new Timeline(some)));
        return timelines;
    }

    private record Key(String audience, String setting) {}

    record Row(String audience, String name, Instant from, @Nullable String value) {}

    /** Of a state of all of them. */
    record Mark(long settings, long changes) {}
}
