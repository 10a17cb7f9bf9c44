package health.erp.lab.reagent;

import health.erp.core.id.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Why a run cannot take a reagent.
 *
 * @param item null where nobody has said what the test uses
 * @param lot null where it is about none in particular
 */
public record Unusable(@Nullable ItemId item, @Nullable ReagentLotId lot, Reason reason) {
    /** Why not. */
    public enum Reason {
        /** Nobody has said what the test uses on this instrument; that it uses nothing has to be said, too. */
        NO_RECIPE,
        /** There is no lot of it on the instrument. */
        NO_LOT,
        /** Not accepted yet. */
        PENDING,
        EXPIRED,
        /** Was opened too long ago. */
        OPEN_TOO_LONG,
        /** Was found unfit. */
        REFUSED,
        RECALLED,
        /** Less is left than the run uses. */
        TOO_LITTLE,
        /** The recipe counts it in another unit than the lot. */
        OTHER_UNIT
    }
}
