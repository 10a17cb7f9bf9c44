package health.erp.lab.astm;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.Unread;
import java.time.Duration;
import java.util.List;

/** What an end of the line wants done next, in this order, by whoever holds the socket or the serial port. */
public sealed interface LinkStep {
    record Send(Bytes bytes) implements LinkStep {}

    /** Tell it when that much time has passed with nothing received; any step before this one is void. */
    record Wait(Duration time) implements LinkStep {}

    /** There is nothing to wait for. */
    record Rest() implements LinkStep {}

    /**
     * A message has arrived. Keep it, then say so ({@link AstmReceiver#kept}); before that it is not acknowledged.
     *
     * @param text its records
     * @param deviations what was not as the standard has it on its way
     * @param isComplete false when the line fell silent or was given up before its last record
     */
    record Delivered(Bytes text, List<Problem> deviations, boolean isComplete) implements LinkStep {
        public Delivered {
            deviations = List.copyOf(deviations);
        }
    }

    /** Something that belongs to no message. */
    record Stray(Unread unread) implements LinkStep {}

    /** The other end wants to send too and has the right of way: let the receiver hear what it says. */
    record GaveWay() implements LinkStep {}

    /** Everything was sent and acknowledged. */
    record Sent() implements LinkStep {}

    /** It was not all sent, or not acknowledged; send it again from the beginning. */
    record Failed(Problem problem) implements LinkStep {}
}
