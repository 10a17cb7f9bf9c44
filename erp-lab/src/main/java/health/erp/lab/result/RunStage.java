package health.erp.lab.result;

/** Where a run stands on its way out of the laboratory, and where it may go next. */
public enum RunStage {
    /** There is a value nobody has answered for. */
    ENTERED,

    /** Technically verified: it was measured as it should be. Somebody has to say whether it makes sense. */
    VERIFIED,

    /** Others may see it. From here on it is only corrected. */
    RELEASED,

    /** It was not measured as it should be; another run takes its place. */
    REJECTED,

    /** It cannot be obtained. */
    CANCELLED,

    /** It is of another patient or specimen. */
    WITHDRAWN;

    public boolean mayBecome(RunStage next) {
        return switch (this) {
            case ENTERED ->
                next == VERIFIED || next == RELEASED || next == REJECTED || next == CANCELLED || next == WITHDRAWN;
            case VERIFIED ->
                next == ENTERED || next == RELEASED || next == REJECTED || next == CANCELLED || next == WITHDRAWN;
            case RELEASED -> next == VERIFIED || next == WITHDRAWN; // verified by whoever corrected it
            case CANCELLED -> next == WITHDRAWN;
            case REJECTED, WITHDRAWN -> false;
        };
    }

    /** Nothing more is awaited of the ordered test. */
    public boolean isEnd() {
        return this == RELEASED || this == CANCELLED || this == WITHDRAWN;
    }
}
