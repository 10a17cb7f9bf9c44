package health.erp.lab.quality;

/** Whether an instrument is to be used. */
public enum InstrumentStatus {
    IN_SERVICE,
    OUT_OF_SERVICE
}
