package health.erp.tenancy.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How large a hospital is, and how it grows.
 *
 * @param beds all of them taken as occupied
 * @param visits of out-patients a day
 * @param newPatientsPercent of the visits, of people never seen before
 * @param tests of the laboratory a day
 * @param users at work on a day
 * @param growthPercent a year, of everything
 * @param retentionYears how long records are kept
 */
public record HospitalSize(
        String name,
        int beds,
        int visits,
        int newPatientsPercent,
        int tests,
        int users,
        int growthPercent,
        int retentionYears) {
    /** A small private hospital, the kind that pays INR 1,200 a month. Its numbers are assumed. */
    public static final HospitalSize SMALL = new HospitalSize("small", 30, 80, 40, 120, 20, 10, 10);

    /** A district hospital. Its numbers are assumed. */
    public static final HospitalSize DISTRICT = new HospitalSize("district", 300, 1_000, 40, 1_500, 250, 10, 10);

    public HospitalSize {
        if (beds < 0 || visits < 0 || tests < 0 || users < 0 || growthPercent < 0 || retentionYears < 1) {
            throw new IllegalArgumentException(
                    "A hospital's size has no negative numbers, and records are kept at least a year.");
        }
        if (newPatientsPercent < 0 || newPatientsPercent > 100) {
            throw new IllegalArgumentException("New patients are 0 to 100 percent of the visits.");
        }
    }

    /** How often on a day, now. */
    public BigDecimal aDay(UnitOfWork unit) {
        return switch (unit) {
            case REGISTRATION -> BigDecimal.valueOf((long) visits * newPatientsPercent, 2);
            case VISIT -> BigDecimal.valueOf(visits);
            case BED_DAY -> BigDecimal.valueOf(beds);
            case LAB_TEST -> BigDecimal.valueOf(tests);
            case USER_DAY -> BigDecimal.valueOf(users);
        };
    }

    /** By how much everything is multiplied after so many years. */
    BigDecimal growth(int years) {
        return BigDecimal.valueOf(100L + growthPercent, 2).pow(years).setScale(6, RoundingMode.UP);
    }
}
