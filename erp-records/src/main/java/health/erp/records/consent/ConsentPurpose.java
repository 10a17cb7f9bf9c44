package health.erp.records.consent;

/** What data is wanted for. Codes of India's ABDM, which are those of HL7 v3 PurposeOfUse where it has them. */
public enum ConsentPurpose {
    /** Care management. */
    CAREMGT,
    /** Break the glass. */
    BTG,
    /** Public health. */
    PUBHLTH,
    /** Payment of health care. */
    HPAYMT,
    /** Research on a disease. */
    DSRCH,
    /** The patient's own request. */
    PATRQT
}
