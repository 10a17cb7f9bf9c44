package health.erp.records.appointment;

/** How many appointments were closed, and how. */
public record Swept(int missed, int completed, int expired) {
    int all() {
        return missed + completed + expired;
    }
}
