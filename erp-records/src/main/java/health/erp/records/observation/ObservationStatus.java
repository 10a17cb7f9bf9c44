package health.erp.records.observation;

/** What a value is worth. FHIR observation-status. */
public enum ObservationStatus {
    FINAL,

    /** Worked out anew, because something it comes from was corrected. */
    AMENDED,

    /** In place of a value that was wrong. */
    CORRECTED,
    ENTERED_IN_ERROR;

    public boolean mayBecome(ObservationStatus next) {
        return this != ENTERED_IN_ERROR && next == ENTERED_IN_ERROR;
    }
}
