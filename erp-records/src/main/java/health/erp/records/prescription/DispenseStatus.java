package health.erp.records.prescription;

/** Where a handing out stands and where it may go next. FHIR R4 medicationdispense-status. */
public enum DispenseStatus {
    PREPARATION,
    IN_PROGRESS,
    COMPLETED,
    DECLINED,
    STOPPED;

    public boolean mayBecome(DispenseStatus next) {
        return switch (this) {
            case PREPARATION -> next != PREPARATION;
            case IN_PROGRESS -> next == COMPLETED || next == DECLINED || next == STOPPED;
            case COMPLETED, DECLINED, STOPPED -> false;
        };
    }
}
