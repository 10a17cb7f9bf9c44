package health.erp.records.consent;

/** Where a consent stands and where it may go next. */
public enum ConsentStatus {
    REQUESTED,
    GRANTED,
    DENIED,
    REVOKED,
    EXPIRED;

    public boolean mayBecome(ConsentStatus next) {
        return switch (this) {
            case REQUESTED -> next == GRANTED || next == DENIED || next == EXPIRED;
            case GRANTED -> next == REVOKED || next == EXPIRED;
            case DENIED, REVOKED, EXPIRED -> false;
        };
    }
}
