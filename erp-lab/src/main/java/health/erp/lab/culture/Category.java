package health.erp.lab.culture;

/** What may be hoped of a drug. HL7 table 0078 and EUCAST. */
public enum Category {
    /** Susceptible. */
    S,
    /** Susceptible, dose dependent. */
    SDD,
    /** Intermediate; of EUCAST since 2019: susceptible, increased exposure. */
    I,
    /** Resistant. */
    R
}
