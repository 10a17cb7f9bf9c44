package health.erp.records.observation;

/** How a value compares with what is usual at the patient's age. HL7 v2 table 0078: L, N, H. */
public enum ReferenceFlag {
    LOW,
    NORMAL,
    HIGH
}
