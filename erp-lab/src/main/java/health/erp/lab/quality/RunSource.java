package health.erp.lab.quality;

/** Who read what the controls gave. */
public enum RunSource {
    MANUAL,
    ANALYZER
}
