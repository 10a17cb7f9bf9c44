package health.erp.records.observation;

import static health.erp.records.observation.VitalSign.BLOOD_GLUCOSE;
import static health.erp.records.observation.VitalSign.BODY_MASS_INDEX;
import static health.erp.records.observation.VitalSign.BODY_TEMPERATURE;
import static health.erp.records.observation.VitalSign.HEART_RATE;
import static health.erp.records.observation.VitalSign.OXYGEN_SATURATION;
import static health.erp.records.observation.VitalSign.RESPIRATORY_RATE;
import static health.erp.records.observation.VitalSign.SYSTOLIC_PRESSURE;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is usual at an age. Adults (from 16 years) as NEWS2 scores them zero (Royal College of Physicians, 2017); heart rate,
 * breathing and systolic pressure of children at rest as the American Heart Association teaches them (Pediatric Advanced
 * Life Support, 2020); body mass index of adults by the WHO (18.5 to 24.9). Where a source has no limits there is no flag.
 */
final class ReferenceLimits {
    private static final int ADULT = 16;
    private static final int WHO_ADULT = 20;

    private static final List<Limit> LIMITS = List.of(
            new Limit(HEART_RATE, 0, 1, "100", "180"),
            new Limit(HEART_RATE, 1, 3, "98", "140"),
            new Limit(HEART_RATE, 3, 6, "80", "120"),
            new Limit(HEART_RATE, 6, 12, "75", "118"),
            new Limit(HEART_RATE, 12, ADULT, "60", "100"),
            new Limit(HEART_RATE, ADULT, 200, "51", "90"),
            new Limit(RESPIRATORY_RATE, 0, 1, "30", "53"),
            new Limit(RESPIRATORY_RATE, 1, 3, "22", "37"),
            new Limit(RESPIRATORY_RATE, 3, 6, "20", "28"),
            new Limit(RESPIRATORY_RATE, 6, 12, "18", "25"),
            new Limit(RESPIRATORY_RATE, 12, ADULT, "12", "20"),
            new Limit(RESPIRATORY_RATE, ADULT, 200, "12", "20"),
            new Limit(SYSTOLIC_PRESSURE, 0, 1, "72", "104"),
            new Limit(SYSTOLIC_PRESSURE, 1, 3, "86", "106"),
            new Limit(SYSTOLIC_PRESSURE, 3, 6, "89", "112"),
            new Limit(SYSTOLIC_PRESSURE, 6, 10, "97", "115"),
            new Limit(SYSTOLIC_PRESSURE, 10, 12, "102", "120"),
            new Limit(SYSTOLIC_PRESSURE, 12, ADULT, "110", "131"),
            new Limit(SYSTOLIC_PRESSURE, ADULT, 200, "111", "219"),
            new Limit(BODY_TEMPERATURE, ADULT, 200, "36.1", "38.0"),
            new Limit(OXYGEN_SATURATION, ADULT, 200, "96", "100"),
            new Limit(BODY_MASS_INDEX, WHO_ADULT, 200, "18.5", "24.9"),
            new Limit(BLOOD_GLUCOSE, 0, 200, "70", "180")); // ADA Standards of Care, time in range

    /**
     * @param age in completed years; null if nobody knows, and then there is no flag
     */
    static @Nullable ReferenceFlag flag(VitalSign sign, BigDecimal value, @Nullable Integer age) {
        if (age == null) {
            return null;
        }
        return LIMITS.stream()
                .filter(limit -> limit.sign == sign && limit.fromAge <= age && age < limit.toAge)
                .findFirst()
                .map(limit -> limit.flag(value))
                .orElse(null);
    }

    private record Limit(VitalSign sign, int fromAge, int toAge, BigDecimal low, BigDecimal high) {
        Limit(VitalSign sign, int fromAge, int toAge, String low, String high) {
            this(sign, fromAge, toAge, new BigDecimal(low), new BigDecimal(high));
        }

        ReferenceFlag flag(BigDecimal value) {
            if (value.compareTo(low) < 0) {
                return ReferenceFlag.LOW;
            }
            return value.compareTo(high) > 0 ? ReferenceFlag.HIGH : ReferenceFlag.NORMAL;
        }
    }

    private ReferenceLimits() {}
}
