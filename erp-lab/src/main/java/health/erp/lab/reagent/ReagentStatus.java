package health.erp.lab.reagent;

import java.util.Set;

/** Where a lot on an instrument stands. That it is expired is a matter of the day, so it is no status. */
public enum ReagentStatus {
    /** Has come; nobody has shown yet that it gives what the former one gave. */
    PENDING,
    /** May be used. */
    ACCEPTED,
    /** In use; its days are counted. */
    OPEN,
    EMPTY,
    /** Was not fit. */
    REFUSED,
    RECALLED;

    public boolean mayBecome(ReagentStatus next) {
        return next().contains(next);
    }

    /** Whether there may still be something in it. */
    public boolean isThere() {
        return this == PENDING || this == ACCEPTED || this == OPEN;
    }

    private Set<ReagentStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(ACCEPTED, REFUSED, EMPTY, RECALLED);
            case ACCEPTED -> Set.of(OPEN, REFUSED, EMPTY, RECALLED);
            case OPEN -> Set.of(REFUSED, EMPTY, RECALLED);
            case EMPTY, REFUSED -> Set.of(RECALLED);
            case RECALLED -> Set.of();
        };
    }
}
