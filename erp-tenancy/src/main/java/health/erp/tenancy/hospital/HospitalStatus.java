package health.erp.tenancy.hospital;

import health.erp.core.place.Fence;
import java.util.Set;

/** Where a hospital is in its life with the operator. */
public enum HospitalStatus {
    /** It is being made; nobody works there yet. */
    PROVISIONING,
    ACTIVE,
    /** Its staff look, and change nothing. */
    READ_ONLY,
    /** Nobody gets in; everything is kept. */
    SUSPENDED,
    /** Its rows are being carried to another place, while it goes on as before. */
    MOVING,
    /** Its rows are being taken out to be handed over. */
    LEAVING,
    /** Its rows and keys are gone; only this entry tells that it was there. */
    SHREDDED;

    /** Whether it may come next; from MOVING and LEAVING a hospital comes back only to what it was before. */
    public boolean mayBecome(HospitalStatus next) {
        return following().contains(next);
    }

    /** Whom the hospital's place lets pass; while it moves, that of the status before counts. */
    public Fence.State fence() {
        return switch (this) {
            case PROVISIONING, ACTIVE, MOVING -> Fence.State.OPEN;
            case READ_ONLY, LEAVING -> Fence.State.READ_ONLY;
            case SUSPENDED, SHREDDED -> Fence.State.CLOSED;
        };
    }

    private Set<HospitalStatus> following() {
        return switch (this) {
            case PROVISIONING -> Set.of(ACTIVE, LEAVING);
            case ACTIVE -> Set.of(READ_ONLY, SUSPENDED, MOVING, LEAVING);
            case READ_ONLY -> Set.of(ACTIVE, SUSPENDED, MOVING, LEAVING);
            case SUSPENDED -> Set.of(ACTIVE, READ_ONLY, MOVING, LEAVING);
            case MOVING -> Set.of(ACTIVE, READ_ONLY, SUSPENDED);
            case LEAVING -> Set.of(PROVISIONING, ACTIVE, READ_ONLY, SUSPENDED, SHREDDED);
            case SHREDDED -> Set.of();
        };
    }
}
