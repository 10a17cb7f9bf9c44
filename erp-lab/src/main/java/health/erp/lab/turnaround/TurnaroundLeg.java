package health.erp.lab.turnaround;

/** A part of the way from the order to the report. */
public enum TurnaroundLeg {
    /** From the order until the specimen is taken. */
    COLLECTION,
    /** Until it is received. */
    TRANSPORT,
    /** Until there is a result. */
    ANALYSIS,
    /** Until the result is out. */
    RELEASE,
    /** From the order until the result is out; this is what targets are set for. */
    WHOLE
}
