package health.erp.tenancy.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What nobody has measured yet.
 *
 * @param busiestHourPercent of a day's work that falls into its busiest hour; all hospitals have the same one
 * @param burst how many times the average of that hour its busiest second brings
 * @param usablePercent of a machine's cores that may be in use then
 * @param usableDiskPercent of a disk that may be full
 * @param documentKbPerVisit sealed files kept for a visit
 * @param horizonYears for which the machines must do
 */
public record Assumptions(
        int busiestHourPercent,
        int burst,
        int usablePercent,
        int usableDiskPercent,
        int documentKbPerVisit,
        int horizonYears) {
    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3_600);

    public static final Assumptions REFERENCE = new Assumptions(15, 3, 60, 70, 100, 3);

    public Assumptions {
        if (busiestHourPercent < 5 || busiestHourPercent > 100 || burst < 1) {
            throw new IllegalArgumentException(
                    "The busiest hour has 5 to 100 percent of a day, its busiest second no less than the average.");
        }
        if (usablePercent < 1 || usablePercent > 100 || usableDiskPercent < 1 || usableDiskPercent > 100) {
            throw new IllegalArgumentException("Of cores and disks 1 to 100 percent are usable.");
        }
        if (documentKbPerVisit < 0 || horizonYears < 0 || horizonYears > 50) {
            throw new IllegalArgumentException("Bytes are not negative, and the horizon is 0 to 50 years.");
        }
    }

    /** Of what a hospital does in a day now, the part that falls into the busiest second of a day at the horizon. */
    BigDecimal inPeakSecond(HospitalSize size) {
        return BigDecimal.valueOf((long) busiestHourPercent * burst, 2)
                .divide(SECONDS_AN_HOUR, 12, RoundingMode.UP)
                .multiply(size.growth(horizonYears));
    }
}
