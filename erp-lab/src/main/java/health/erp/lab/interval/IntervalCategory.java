package health.erp.lab.interval;

/** What an interval says of a result outside of it. FHIR observation-range-category, and one more. */
public enum IntervalCategory {
    /** It is not what healthy people have: L, H. */
    REFERENCE,
    /** It is far from it, though nobody has to be called: LU, HU. FHIR has no code for it. */
    ALERT,
    /** Somebody has to be called: LL, HH. */
    CRITICAL,
    /** It cannot be measured: below or above what the method reaches. */
    ABSOLUTE
}
