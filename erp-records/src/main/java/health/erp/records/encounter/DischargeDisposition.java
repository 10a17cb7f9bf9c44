package health.erp.records.encounter;

/** Where the patient went from here. FHIR R4 discharge-disposition. */
public enum DischargeDisposition {
    HOME,
    /** Other healthcare facility. */
    OTHER_HCF,
    HOSPICE,
    LONG_TERM_CARE,
    /** Left against advice. */
    AADVICE,
    /** Died here. */
    EXPIRED,
    PSYCHIATRIC,
    REHABILITATION,
    OTHER
}
