package health.erp.core.event;

import health.erp.core.jpa.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Every event type that is published, with its version and shape, by name. Public for ever: an entry may gain optional
 * components and constants, and never lose any.
 */
public record Catalogue(List<Entry> events) {
    /**
     * One event type.
     *
     * @param schema JSON Schema 2020-12 of the event's data
     */
    public record Entry(String name, int version, EventSchema schema) {}

    public Catalogue {
        events = List.copyOf(events);
    }

    /**
     * Of these types, by name.
     *
     * @throws IllegalArgumentException when a shape has a component that has no place in JSON
     */
    public static Catalogue of(Collection<EventType> types) {
        return new Catalogue(types.stream()
                .sorted(Comparator.comparing(EventType::name))
                .map(t -> new Entry(t.name(), t.version(), EventSchema.of(t.shape())))
                .toList());
    }

    public static Catalogue ofJson(String json) {
        return Json.readTolerantly(json, Catalogue.class);
    }

    public String toJson() {
        return Json.pretty(this);
    }

    /** Why a reader of the former catalogue would misread this one, in sentences; empty when none would. */
    public List<String> breaks(Catalogue former) {
        var breaks = new ArrayList<String>();
        for (var old : former.events) {
            var now = events.stream().filter(e -> e.name.equals(old.name)).findFirst();
            if (now.isEmpty()) {
                breaks.add("The event type (%s) is gone.".formatted(old.name));
            } else if (now.get().version < old.version) {
                breaks.add("The event type (%s) went back from version %d to %d."
                        .formatted(old.name, old.version, now.get().version));
            } else if (now.get().version == old.version) {
                now.get().schema.breaks(old.name, old.schema, breaks);
            }
        }
        return breaks;
    }
}
