package health.erp.records.admission;

import health.erp.core.id.LocationId;
import java.time.Instant;
import java.util.Map;

/** How many patients lay in each ward at a moment; the hospital has their sum. R-BED-7 */
public record CensusView(Instant at, Map<LocationId, Integer> wards) {
    public CensusView {
        wards = Map.copyOf(wards);
    }

    public int hospital() {
        return wards.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(LocationId ward) {
        return wards.getOrDefault(ward, 0);
    }
}
