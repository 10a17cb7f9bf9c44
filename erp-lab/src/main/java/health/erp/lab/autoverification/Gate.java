package health.erp.lab.autoverification;

/** What a result has to pass, in this order. All are looked at and recorded, also behind one that holds. */
public enum Gate {
    /** Patient, order and specimen belong together, and the specimen was not refused. */
    IDENTITY,
    /** Haemolysis, icterus and lipaemia do not disturb the test. */
    SPECIMEN_INDICES,
    /** The instrument has nothing to say against it. */
    INSTRUMENT_FLAGS,
    /** The value is within what the method measures. */
    MEASURING_RANGE,
    /** Controls have proven that the instrument tells the truth. */
    QUALITY_CONTROL,
    /** Reagent and calibration are valid. */
    REAGENT,
    /** The unit is the right one, and a living patient can have such a value. */
    PLAUSIBILITY,
    /** Nobody has to be called. */
    CRITICAL,
    /** It has not changed more than such a result does. */
    DELTA,
    /** It fits the other results of the specimen. */
    CROSS_ANALYTE,
    /** It does not repeat the result before it, as an instrument does whose probe is stuck. */
    REPEAT_PATTERN,
    /** No calculated result waits for something that is still missing. */
    PENDING_CALCULATION;

    /** It looks at what the number means, which a number that is measured again does not yet. */
    boolean asksForMeaning() {
        return compareTo(CRITICAL) >= 0;
    }
}
