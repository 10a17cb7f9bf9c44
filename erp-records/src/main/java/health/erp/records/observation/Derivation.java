package health.erp.records.observation;

import static health.erp.records.observation.VitalSign.BODY_HEIGHT;
import static health.erp.records.observation.VitalSign.BODY_MASS_INDEX;
import static health.erp.records.observation.VitalSign.BODY_TEMPERATURE;
import static health.erp.records.observation.VitalSign.BODY_WEIGHT;
import static health.erp.records.observation.VitalSign.CONSCIOUSNESS;
import static health.erp.records.observation.VitalSign.DIASTOLIC_PRESSURE;
import static health.erp.records.observation.VitalSign.HEART_RATE;
import static health.erp.records.observation.VitalSign.INHALED_OXYGEN;
import static health.erp.records.observation.VitalSign.MEAN_PRESSURE;
import static health.erp.records.observation.VitalSign.NEWS2;
import static health.erp.records.observation.VitalSign.OXYGEN_SATURATION;
import static health.erp.records.observation.VitalSign.RESPIRATORY_RATE;
import static health.erp.records.observation.VitalSign.SYSTOLIC_PRESSURE;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value worked out of others of the same set, and of which. It is never kept without them. */
record Derivation(VitalSign sign, BigDecimal value, List<ObservationId> from) {
    private static final BigDecimal CM_IN_M = BigDecimal.valueOf(100);
    private static final List<VitalSign> SCORED = List.of(
            RESPIRATORY_RATE,
            OXYGEN_SATURATION,
            INHALED_OXYGEN,
            SYSTOLIC_PRESSURE,
            HEART_RATE,
            CONSCIOUSNESS,
            BODY_TEMPERATURE);

    /** Whatever these values allow. */
    static List<Derivation> of(VitalSet set, Map<VitalSign, Observation> measured) {
        var derived = new ArrayList<Derivation>();
        if (has(measured, List.of(SYSTOLIC_PRESSURE, DIASTOLIC_PRESSURE))) {
            var mean = mean(value(measured, SYSTOLIC_PRESSURE), value(measured, DIASTOLIC_PRESSURE));
            derived.add(of(MEAN_PRESSURE, mean, measured, SYSTOLIC_PRESSURE, DIASTOLIC_PRESSURE));
        }
        if (has(measured, List.of(BODY_WEIGHT, BODY_HEIGHT))) {
            var index = bodyMassIndex(value(measured, BODY_WEIGHT), value(measured, BODY_HEIGHT));
            if (BODY_MASS_INDEX.isPlausible(index)) {
                derived.add(of(BODY_MASS_INDEX, index, measured, BODY_WEIGHT, BODY_HEIGHT));
            }
        }
        var points = points(set, measured);
        if (points != null) {
            derived.add(of(NEWS2, BigDecimal.valueOf(points.total()), measured, SCORED.toArray(VitalSign[]::new)));
        }
        return derived;
    }

    /** A third of the way from the diastolic to the systolic pressure. */
    static BigDecimal mean(BigDecimal systolic, BigDecimal diastolic) {
        return systolic.add(diastolic).add(diastolic).divide(BigDecimal.valueOf(3), 0, HALF_UP);
    }

    /** Kilograms by square metres. */
    static BigDecimal bodyMassIndex(BigDecimal kilograms, BigDecimal centimetres) {
        return kilograms
                .multiply(CM_IN_M)
                .multiply(CM_IN_M)
                .divide(centimetres.multiply(centimetres), BODY_MASS_INDEX.digits(), HALF_UP);
    }

    /** Null if nobody of this kind is scored or something was not measured. */
    static News2.@Nullable Points points(VitalSet set, Map<VitalSign, Observation> measured) {
        if (set.unscored() != null || !has(measured, SCORED)) {
            return null;
        }
        return News2.of(new News2.Signs(
                value(measured, RESPIRATORY_RATE),
                value(measured, OXYGEN_SATURATION),
                set.getScale(),
                value(measured, INHALED_OXYGEN).signum() > 0,
                value(measured, SYSTOLIC_PRESSURE),
                value(measured, HEART_RATE),
                Consciousness.of(value(measured, CONSCIOUSNESS)),
                value(measured, BODY_TEMPERATURE)));
    }

    private static Derivation of(
            VitalSign sign, BigDecimal value, Map<VitalSign, Observation> measured, VitalSign... from) {
        var sources = Stream.of(from)
                .map(s -> Objects.requireNonNull(measured.get(s)).getId())
                .toList();
        return new Derivation(sign, value, sources);
    }

    private static boolean has(Map<VitalSign, Observation> measured, List<VitalSign> wanted) {
        return measured.keySet().containsAll(wanted);
    }

    private static BigDecimal value(Map<VitalSign, Observation> measured, VitalSign sign) {
        return Objects.requireNonNull(measured.get(sign)).getValue();
    }
}
