package health.erp.lab.quality;

/** Why what controls have shown so far says nothing of what comes. */
public enum EpochCause {
    /** How the test is controlled was agreed for the first time, or anew. */
    PLAN,
    /** Something else is expected of the controls, or of another lot of them. */
    TARGET,
    CORRECTIVE_ACTION,
    CALIBRATION,
    /** The instrument went out of service. */
    STOP,
    /** The instrument was out of service, and is back. */
    SERVICE
}
