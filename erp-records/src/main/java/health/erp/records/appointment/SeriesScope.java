package health.erp.records.appointment;

/** Which appointments of a series a change is for. R-APT-11 */
public enum SeriesScope {
    THIS,
    THIS_AND_FOLLOWING,
    ALL
}
