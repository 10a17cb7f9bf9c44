package health.erp.core.place;

/**
 * What a place says of a hospital, in a row every transaction looks at: whether its rows are here, and who may do what.
 * A runtime that has not heard of a move or of a suspension is stopped by it.
 */
public record Fence(long epoch, State state) {
    /** Whom it lets pass. */
    public enum State {
        /** Everybody. */
        OPEN,
        /** Those who look; no command. */
        READ_ONLY,
        /** Nobody. */
        CLOSED,
        /** Nobody: the rows are, or will soon be, elsewhere. */
        MOVED
    }
}
