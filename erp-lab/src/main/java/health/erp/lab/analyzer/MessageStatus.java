package health.erp.lab.analyzer;

/** How far a kept message is. */
public enum MessageStatus {
    /** Kept, and nothing else yet. */
    RECEIVED,

    /** Something of it waits in the exceptions queue. */
    HELD,

    /** Of all it says it is known what became of it. */
    SETTLED,

    /** Says what another said already: nothing is done with it, unless somebody wants it applied. */
    RESENT,

    /** Its number was used before, or its end is missing. */
    REFUSED;

    public boolean mayBecome(MessageStatus next) {
        return switch (this) {
            case RECEIVED, HELD, REFUSED, RESENT -> next == HELD || next == SETTLED;
            case SETTLED -> false;
        };
    }
}
