package health.erp.lab.reagent;

/** What a run is made for; each may use another amount. */
public enum RunPurpose {
    PATIENT,
    REPEAT,
    DILUTION,
    QC,
    CALIBRATION
}
