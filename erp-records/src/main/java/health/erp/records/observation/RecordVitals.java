package health.erp.records.observation;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was measured at one moment.
 *
 * @param takenAt null for now
 * @param measured each in its unit; nothing that is worked out
 * @param consciousness null if nobody looked
 */
public record RecordVitals(
        @NotNull PatientId patient,
        @Nullable EncounterId encounter,
        @Nullable Instant takenAt,
        @NotEmpty Map<VitalSign, BigDecimal> measured,
        @Nullable Consciousness consciousness,
        News2.@NotNull SaturationScale scale,
        boolean pregnant) {
    public RecordVitals {
        measured = measured == null ? Map.of() : Map.copyOf(measured);
    }

    /** Now, of somebody who is scored as everybody. */
    public static RecordVitals of(PatientId patient, @Nullable EncounterId encounter) {
        return new RecordVitals(patient, encounter, null, Map.of(), null, News2.SaturationScale.ONE, false);
    }

    /** One more: {@code with(BODY_TEMPERATURE, "38.4")}. */
    public RecordVitals with(VitalSign sign, String value) {
        var more = new EnumMap<VitalSign, BigDecimal>(VitalSign.class);
        more.putAll(measured);
        more.put(sign, new BigDecimal(value));
        return new RecordVitals(patient, encounter, takenAt, more, consciousness, scale, pregnant);
    }

    public RecordVitals pressure(int systolic, int diastolic) {
        return with(VitalSign.SYSTOLIC_PRESSURE, Integer.toString(systolic))
                .with(VitalSign.DIASTOLIC_PRESSURE, Integer.toString(diastolic));
    }

    public RecordVitals with(Consciousness seen) {
        return new RecordVitals(patient, encounter, takenAt, measured, seen, scale, pregnant);
    }

    public RecordVitals with(News2.SaturationScale by) {
        return new RecordVitals(patient, encounter, takenAt, measured, consciousness, by, pregnant);
    }

    public RecordVitals whilePregnant() {
        return new RecordVitals(patient, encounter, takenAt, measured, consciousness, scale, true);
    }

    public RecordVitals at(Instant moment) {
        return new RecordVitals(patient, encounter, moment, measured, consciousness, scale, pregnant);
    }

    /** All that was seen and measured, as numbers. */
    Map<VitalSign, BigDecimal> values() {
        var values = new EnumMap<VitalSign, BigDecimal>(VitalSign.class);
        values.putAll(measured);
        if (consciousness != null) {
            values.put(VitalSign.CONSCIOUSNESS, consciousness.value());
        }
        return values;
    }
}
