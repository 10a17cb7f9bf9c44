package health.erp.records.admission;

import health.erp.core.id.LocationId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How full the wards were from a moment up to another; the hospital has the sum of the hours. R-BED-7 */
public record OccupancyView(Instant from, Instant until, Map<LocationId, BedHours> wards) {
    public OccupancyView {
        wards = Map.copyOf(wards);
    }

    public BedHours hospital() {
        return wards.values().stream().reduce(BedHours.NONE, BedHours::plus);
    }

    public BedHours of(LocationId ward) {
        return wards.getOrDefault(ward, BedHours.NONE);
    }

    /**
     * Time of beds.
     *
     * @param available all but what they were closed
     */
    public record BedHours(Duration occupied, Duration available) {
        static final BedHours NONE = new BedHours(Duration.ZERO, Duration.ZERO);
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public BedHours plus(BedHours other) {
            return new BedHours(occupied.plus(other.occupied), available.plus(other.available));
        }

        /** To two decimals, halves up; zero where no bed was available. */
        public BigDecimal percent() {
            return available.isZero()
                    ? BigDecimal.ZERO.setScale(2)
                    : micros(occupied).multiply(HUNDRED).divide(micros(available), 2, RoundingMode.HALF_UP);
        }

        private static BigDecimal micros(Duration time) {
            return BigDecimal.valueOf(time.getSeconds())
                    .movePointRight(6)
                    .add(BigDecimal.valueOf(time.getNano() / 1000));
        }
    }
}
