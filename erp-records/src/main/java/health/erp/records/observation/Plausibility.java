package health.erp.records.observation;

import static health.erp.records.observation.VitalSign.DIASTOLIC_PRESSURE;
import static health.erp.records.observation.VitalSign.SYSTOLIC_PRESSURE;

import health.erp.core.InvalidCommandException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Whether somebody living can have these values at all. */
final class Plausibility {
    /** Names every field that is wrong, and never a value. */
    static void mustHold(Map<VitalSign, BigDecimal> values) {
        var problems = new TreeMap<String, String>();
        values.forEach((sign, value) -> {
            if (sign.isDerived()) {
                problems.put(field(sign), "is worked out, not measured");
            } else if (value.stripTrailingZeros().scale() > sign.digits()) {
                problems.put(field(sign), "has more than %d digits after the point".formatted(sign.digits()));
            } else if (!sign.isPlausible(value)) {
                problems.put(field(sign), "is not possible: it lies outside of %s".formatted(sign.limits()));
            }
        });
        var systolic = values.get(SYSTOLIC_PRESSURE);
        var diastolic = values.get(DIASTOLIC_PRESSURE);
        if (diastolic != null && systolic == null) {
            problems.putIfAbsent(field(DIASTOLIC_PRESSURE), "needs the systolic pressure beside it");
        } else if (diastolic != null && diastolic.compareTo(systolic) > 0) {
            problems.putIfAbsent(field(DIASTOLIC_PRESSURE), "is higher than the systolic pressure");
        }
        if (!problems.isEmpty()) {
            throw InvalidCommandException.of(problems);
        }
    }

    private static String field(VitalSign sign) {
        return "measured.%s".formatted(sign);
    }

    private Plausibility() {}
}
