package health.erp.tenancy.move;

/** How far a move has come. What a step did is found done when it is taken again. */
public enum MoveStep {
    /** The target gets its tables, and is seen to have no rows of the hospital. */
    PREPARING,
    /** What changes at the source begins to be written down. */
    CAPTURING,
    /** All rows are copied as they were at one moment. */
    COPYING,
    /** What changed since is brought over, until so little is left that the hospital can be held for it. */
    CATCHING_UP,
    /** The hospital works at the target; its rows are still at the source too. */
    ARRIVED,
    /** Nothing is left at the source but the fence. */
    DONE,
    /** The hospital stays; what was copied is being taken away. */
    ABORTING,
    /** Nothing is left at the target. */
    ABORTED;

    /** Whether the hospital still works at the source and can go on there. */
    boolean mayBeAborted() {
        return compareTo(ARRIVED) < 0 || this == ABORTING;
    }
}
