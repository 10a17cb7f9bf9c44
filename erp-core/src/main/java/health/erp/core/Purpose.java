package health.erp.core;

/** Why somebody acts or looks; kept with every audit entry. Codes of HL7 v3 PurposeOfUse. */
public enum Purpose {
    /** Treating the patient; the everyday purpose of a hospital. */
    TREAT,
    /** Emergency treatment, beyond what the caller may usually see; by {@link Caller#breakingGlass} only. */
    ETREAT,
    /** Billing and payment. */
    HPAYMT,
    /** Running the hospital: administration, quality, training. */
    HOPERAT,
    /** Required by law or a public authority. */
    PUBHLTH,
    /** The patient's own request. */
    PATRQT,
    /** Looking after the system itself: imports, jobs, support. */
    SYSADMIN
}
