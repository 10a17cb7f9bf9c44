package health.erp.lab.analyzer;

import health.erp.lab.catalogue.TestCode;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a part of a message.
 *
 * @param order which of its orders it belongs to, from 1; 0 is none
 * @param place where it stands: {@code observation 3}, {@code order 1}, {@code OBX[3]-5(1)}; each part has its own
 * @param code the sender's for the test; empty where it is about none
 * @param test what that means here, once it is known
 * @param reason of what is held or dismissed
 * @param target what it was applied to: an order's test, a control run, an order
 */
public record PartFate(
        int order,
        String place,
        String code,
        @Nullable TestCode test,
        State state,
        @Nullable ExceptionKind reason,
        @Nullable UUID target) {
    static final String MESSAGE = "message";

    /** As they stand in the message: of two places the one with fewer digits is before. */
    static final Comparator<PartFate> IN_ORDER = Comparator.<PartFate>comparingInt(part -> part.order())
            .thenComparingInt(part -> part.place().length())
            .thenComparing(PartFate::place);

    /** How it ended; there is no other end. */
    public enum State {
        /** It became a result, or an order. */
        APPLIED,
        /** It became a result that went out by itself: nobody looked at it. 3.5 */
        RELEASED,
        /** A control's: it became a control run. */
        CONTROL,
        /** It says what is there already. */
        REPEATED,
        /** Its sender says that nobody asked for it. */
        NOT_ASKED,
        /** It is about the specimen or the patient and no result; kept with the message. */
        NOTED,
        /** It waits in the exceptions queue. */
        HELD,
        /** Somebody has decided that it is not applied. */
        DISMISSED
    }

    static String order(int order) {
        return "order " + order;
    }

    static String observation(int occurrence) {
        return "observation " + occurrence;
    }

    /** The message as a whole waits. */
    static PartFate ofMessage(ExceptionKind reason) {
        return new PartFate(0, MESSAGE, "", null, State.HELD, reason, null);
    }

    /** Nothing is to be done with it any more. */
    boolean isOver() {
        return state != State.HELD;
    }

    boolean isApplied() {
        return state == State.APPLIED || state == State.RELEASED;
    }

    PartFate dismissed() {
        return new PartFate(order, place, code, test, State.DISMISSED, reason, target);
    }
}
