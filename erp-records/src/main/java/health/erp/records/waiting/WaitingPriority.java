package health.erp.records.waiting;

/** How urgent it is. FHIR R4 RequestPriority */
public enum WaitingPriority {
    STAT(0),
    ASAP(1),
    URGENT(2),
    ROUTINE(3);

    private final int rank;

    WaitingPriority(int rank) {
        this.rank = rank;
    }

    /** Lower goes first; rows are ordered by it, so it never changes. */
    int rank() {
        return rank;
    }
}
