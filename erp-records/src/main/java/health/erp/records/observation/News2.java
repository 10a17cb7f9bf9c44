package health.erp.records.observation;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;

/**
 * The National Early Warning Score: how ill an adult is, by what is measured at the bedside. Royal College of Physicians,
 * National Early Warning Score (NEWS) 2, 2017, chart 1. Not for children under 16 nor in pregnancy.
 *
 * <p>The chart has bands of whole numbers, and of tenths for temperature; a finer value is rounded half up to those.
 */
public final class News2 {
    /** From this age on. */
    public static final int LEAST_AGE = 16;

    private static final int RED = 3;
    private static final int MEDIUM = 5;
    private static final int HIGH = 7;

    /** What to score oxygen saturation by. */
    public enum SaturationScale {
        /** As everybody. */
        ONE,

        /** For hypercapnic respiratory failure, aiming at 88 to 92 %; a clinician decides so. */
        TWO
    }

    /** How urgently somebody has to come. Chart 2 of the report. */
    public enum Risk {
        LOW,

        /** A low score, but one of the signs alone scores three. */
        LOW_MEDIUM,
        MEDIUM,
        HIGH
    }

    /** All that is scored. */
    public record Signs(
            BigDecimal respiratoryRate,
            BigDecimal saturation,
            SaturationScale scale,
            boolean onOxygen,
            BigDecimal systolicPressure,
            BigDecimal pulse,
            Consciousness consciousness,
            BigDecimal temperature) {}

    /** The points of each sign. */
    public record Points(
            int respiration, int saturation, int oxygen, int pressure, int pulse, int consciousness, int temperature) {
        public int total() {
            return respiration + saturation + oxygen + pressure + pulse + consciousness + temperature;
        }

        public Risk risk() {
            var total = total();
            if (total >= HIGH) {
                return Risk.HIGH;
            }
            if (total >= MEDIUM) {
                return Risk.MEDIUM;
            }
            return isAnyRed() ? Risk.LOW_MEDIUM : Risk.LOW;
        }

        private boolean isAnyRed() {
            return respiration == RED
                    || saturation == RED
                    || pressure == RED
                    || pulse == RED
                    || consciousness == RED
                    || temperature == RED;
        }
    }

    public static Points of(Signs signs) {
        var saturation = whole(signs.saturation);
        return new Points(
                respiration(whole(signs.respiratoryRate)),
                signs.scale == SaturationScale.ONE ? scaleOne(saturation) : scaleTwo(saturation, signs.onOxygen),
                signs.onOxygen ? 2 : 0,
                pressure(whole(signs.systolicPressure)),
                pulse(whole(signs.pulse)),
                signs.consciousness == Consciousness.ALERT ? 0 : 3,
                temperature(
                        signs.temperature.setScale(1, HALF_UP).unscaledValue().intValueExact()));
    }

    private static int respiration(int rate) {
        if (rate <= 8 || rate >= 25) {
            return 3;
        }
        if (rate >= 21) {
            return 2;
        }
        return rate <= 11 ? 1 : 0;
    }

    private static int scaleOne(int percent) {
        if (percent <= 91) {
            return 3;
        }
        if (percent <= 93) {
            return 2;
        }
        return percent <= 95 ? 1 : 0;
    }

    private static int scaleTwo(int percent, boolean onOxygen) {
        if (percent <= 83) {
            return 3;
        }
        if (percent <= 85) {
            return 2;
        }
        if (percent <= 87) {
            return 1;
        }
        if (percent <= 92 || !onOxygen) {
            return 0;
        }
        if (percent <= 94) {
            return 1;
        }
        return percent <= 96 ? 2 : 3;
    }

    private static int pressure(int systolic) {
        if (systolic <= 90 || systolic >= 220) {
            return 3;
        }
        if (systolic <= 100) {
            return 2;
        }
        return systolic <= 110 ? 1 : 0;
    }

    private static int pulse(int rate) {
        if (rate <= 40 || rate >= 131) {
            return 3;
        }
        if (rate >= 111) {
            return 2;
        }
        return rate <= 50 || rate >= 91 ? 1 : 0;
    }

    private static int temperature(int tenths) {
        if (tenths <= 350) {
            return 3;
        }
        if (tenths >= 391) {
            return 2;
        }
        return tenths <= 360 || tenths >= 381 ? 1 : 0;
    }

    private static int whole(BigDecimal value) {
        return value.setScale(0, HALF_UP).intValueExact();
    }

    private News2() {}
}
