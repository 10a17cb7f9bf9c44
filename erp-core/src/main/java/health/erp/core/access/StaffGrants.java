package health.erp.core.access;

import health.erp.core.id.LocationId;
import health.erp.core.value.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a member of staff was given, as it is kept in the cache: whether it is in force is asked at each call. */
record StaffGrants(List<Held> held) {
    Stream<Held> at(Instant now) {
        return held.stream().filter(h -> h.period.contains(now));
    }

    /** @param ward null for the whole hospital */
    record Held(Set<String> permissions, @Nullable LocationId ward, Period period) {}
}
