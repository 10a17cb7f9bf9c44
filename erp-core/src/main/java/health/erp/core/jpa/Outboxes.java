package health.erp.core.jpa;

import health.erp.core.place.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The outboxes of all places hospitals are in. */
public final class Outboxes {
    private final Places places;
    private final Map<Place, Outbox> known = new ConcurrentHashMap<>();

    public Outboxes(Places places) {
        this.places = places;
    }

    /** Those in use now. What a move left behind is delivered once more, and has no effect a second time. */
    public List<Outbox> all() {
        return places.all().stream()
                .map(here -> known.computeIfAbsent(here.place(), place -> outbox(here)))
                .toList();
    }

    private Outbox outbox(Here here) {
        return new Outbox(
                Objects.requireNonNull(here.background(), "Nobody may look for events at " + here.place()),
                places.kind());
    }
}
