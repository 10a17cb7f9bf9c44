package health.erp.records.queue;

/** What became of calling the next. */
public sealed interface CallOutcome {
    /** This number, please. */
    record Called(QueueTokenView token) implements CallOutcome {}

    /** The queue is empty. */
    record NobodyWaits() implements CallOutcome {}
}
