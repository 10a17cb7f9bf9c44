package health.erp.lab.status;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a result that arrives when there may be one already. Messages overtake each other and are sent twice; one
 * that says less than what is there waits for a person, and overwrites nothing.
 */
public enum InboundRule {
    /** It becomes the next version. */
    APPLY,
    /** It says what is there already: nothing changes. */
    REPEAT,
    /** Nobody asked for it: noted as such, without a result. */
    NOT_ASKED,
    /** Something further is there already. Into the exception queue. */
    HOLD_OLDER,
    /** It changes or promotes what is not there. Into the exception queue. */
    HOLD_WITHOUT_ORIGINAL,
    /** It is another final value without being called a correction. Into the exception queue. */
    HOLD_UNDECLARED_CHANGE;

    // nothing was measured, or it was another patient's: there is no value left that words could be added to
    private static final Set<ResultCode> WITHOUT_VALUE = EnumSet.of(ResultCode.X, ResultCode.W, ResultCode.D);

    /**
     * Decides.
     *
     * @param stored what the newest version was said to be; null if there is none
     * @param arriving what the message says
     * @param same whether its content is that of the newest version
     */
    public static InboundRule of(@Nullable ResultCode stored, ResultCode arriving, boolean same) {
        if (arriving == ResultCode.N) {
            return stored == null || stored == ResultCode.N ? NOT_ASKED : HOLD_OLDER;
        }
        if (stored == arriving && same) {
            return REPEAT;
        }
        var here = stored == null ? ResultCode.Rank.NONE : stored.rank();
        var presumed = arriving.presumes();
        if (presumed != null) {
            return change(stored, here, presumed, arriving);
        }
        if (arriving.rank().compareTo(here) < 0) {
            return HOLD_OLDER;
        }
        return here == ResultCode.Rank.FINAL ? HOLD_UNDECLARED_CHANGE : APPLY;
    }

    private static InboundRule change(
            @Nullable ResultCode stored, ResultCode.Rank here, ResultCode.Rank presumed, ResultCode arriving) {
        if (here.compareTo(presumed) < 0) {
            return HOLD_WITHOUT_ORIGINAL;
        }
        if (arriving == ResultCode.U && here != ResultCode.Rank.PRELIMINARY) {
            return HOLD_OLDER;
        }
        var lacksValue = stored != null && WITHOUT_VALUE.contains(stored);
        return lacksValue && arriving != ResultCode.C ? HOLD_WITHOUT_ORIGINAL : APPLY;
    }

    /** Whether a person has to look before anything is stored. */
    public boolean holds() {
        return this == HOLD_OLDER || this == HOLD_WITHOUT_ORIGINAL || this == HOLD_UNDECLARED_CHANGE;
    }
}
