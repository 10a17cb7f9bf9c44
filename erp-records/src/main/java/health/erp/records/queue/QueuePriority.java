package health.erp.records.queue;

/** Who goes before whom; among equals the lower number. */
public enum QueuePriority {
    /** Cannot wait. */
    URGENT(0),
    /** Old, pregnant, disabled, or with a small child. */
    PREFERRED(1),
    ROUTINE(2);

    private final int rank;

    QueuePriority(int rank) {
        this.rank = rank;
    }

    /** Lower goes first; rows are ordered by it, so it never changes. */
    int rank() {
        return rank;
    }
}
