package health.erp.core.fair;

/** What a hospital needs a permit for. */
public enum WorkKind {
    /** A use case that changes the hospital, or several of them as one transaction. */
    COMMAND,
    /** A use case that only looks. */
    READ,
    /** One of these that is {@link BulkWork}; it needs the permit of any use case besides. */
    BULK,
    /** A job on one of the runtime's threads for jobs. */
    JOB,
    /** What a job that is {@link BulkWork} needs besides. */
    BULK_JOB,
    /** A delivery to the subscribers of this runtime. */
    EVENT;

    /** Of a use case with this command or query. */
    public static WorkKind of(WorkKind usual, Class<?> input) {
        return input.isAnnotationPresent(BulkWork.class) ? BULK : usual;
    }
}
