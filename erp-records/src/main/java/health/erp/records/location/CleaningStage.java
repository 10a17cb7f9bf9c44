package health.erp.records.location;

/** How far the cleaning of a bed is. HL7 v2 table 0116: K, then H, then U. */
public enum CleaningStage {
    CONTAMINATED,
    CLEANING,
    DONE,
    /** The patient is back in the bed. */
    CANCELLED
}
