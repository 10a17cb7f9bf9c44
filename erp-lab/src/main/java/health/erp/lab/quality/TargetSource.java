package health.erp.lab.quality;

/** Where it is known from what a control should give. */
public enum TargetSource {
    /** The leaflet that came with the lot. */
    MANUFACTURER,
    /** What this laboratory has measured itself. */
    OWN
}
