package health.erp.records.observation;

import java.math.BigDecimal;

/**
 * What is measured or worked out, under its code of LOINC, in its unit of UCUM (both as the FHIR vital signs profile has
 * them), and between which limits it can be at all. Outside of those it is a slip of the pen, and refused; the limits lie
 * at the edge of what people have been seen to survive, not at what is healthy.
 */
public enum VitalSign {
    HEART_RATE("8867-4", "/min", "0", "350", 0),
    RESPIRATORY_RATE("9279-1", "/min", "0", "150", 0),
    BODY_TEMPERATURE("8310-5", "Cel", "10", "47", 1),
    OXYGEN_SATURATION("2708-6", "%", "0", "100", 0),

    /** Oxygen given; none is room air. */
    INHALED_OXYGEN("3151-8", "L/min", "0", "80", 1),

    /** Both pressures as components of one measurement, LOINC 85354-9. */
    SYSTOLIC_PRESSURE("8480-6", "mm[Hg]", "0", "370", 0),
    DIASTOLIC_PRESSURE("8462-4", "mm[Hg]", "0", "300", 0),
    BODY_WEIGHT("29463-7", "kg", "0.2", "650", 3),
    BODY_HEIGHT("8302-2", "cm", "20", "280", 1),
    HEAD_CIRCUMFERENCE("9843-4", "cm", "10", "80", 1),

    /** In capillary blood, by a glucose meter. */
    BLOOD_GLUCOSE("41653-7", "mg/dL", "5", "2000", 0),

    /** From 0 to 10, as the patient says. */
    PAIN("72514-3", "{score}", "0", "10", 0),

    /** ACVPU by its place in the word: {@link Consciousness}. */
    CONSCIOUSNESS("80288-4", "{score}", "0", "4", 0),
    MEAN_PRESSURE("8478-0", "mm[Hg]", "0", "370", 0),
    BODY_MASS_INDEX("39156-5", "kg/m2", "1", "400", 1),

    /** SNOMED CT, UK extension: LOINC has none of its own for the second version. */
    NEWS2("1104051000000101", "{score}", "0", "20", 0);

    public static final String LOINC = "http://loinc.org";
    public static final String SNOMED_CT = "http://snomed.info/sct";

    private final String code;
    private final String unit;
    private final BigDecimal least;
    private final BigDecimal most;
    private final int digits;

    VitalSign(String code, String unit, String least, String most, int digits) {
        this.code = code;
        this.unit = unit;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.digits = digits;
    }

    public String system() {
        return this == NEWS2 ? SNOMED_CT : LOINC;
    }

    public String code() {
        return code;
    }

    public String unit() {
        return unit;
    }

    public boolean isDerived() {
        return this == MEAN_PRESSURE || this == BODY_MASS_INDEX || this == NEWS2;
    }

    public boolean isPlausible(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    /** Digits after the point that are kept; a value with more is refused, not rounded. */
    public int digits() {
        return digits;
    }

    String limits() {
        return "%s to %s %s".formatted(least.toPlainString(), most.toPlainString(), unit);
    }
}
