package health.erp.records.drug;

/** What a drug does to an unborn child, as far as is known. */
public enum PregnancyRisk {
    NO_KNOWN_HARM,
    CAUTION,
    AVOID,
    CONTRAINDICATED
}
