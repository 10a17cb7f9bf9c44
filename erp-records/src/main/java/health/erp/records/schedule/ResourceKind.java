package health.erp.records.schedule;

/** What a resource is. */
public enum ResourceKind {
    PRACTITIONER,
    ROOM,
    DEVICE
}
