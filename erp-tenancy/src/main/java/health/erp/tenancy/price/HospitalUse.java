package health.erp.tenancy.price;

import health.erp.core.id.HospitalId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What a hospital used in a month, in the meters' smallest units. */
public record HospitalUse(HospitalId hospital, Map<Meter, Long> quantities) {
    public HospitalUse {
        var sorted = new EnumMap<Meter, Long>(Meter.class);
        sorted.putAll(quantities);
        if (sorted.values().stream().anyMatch(q -> q < 0)) {
            throw new IllegalArgumentException("Nothing is used less than not at all.");
        }
        quantities = Collections.unmodifiableMap(sorted);
    }

    public long quantity(Meter meter) {
        return quantities.getOrDefault(meter, 0L);
    }
}
