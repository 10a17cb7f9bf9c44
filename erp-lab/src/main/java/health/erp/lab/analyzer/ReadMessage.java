package health.erp.lab.analyzer;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.Reading;

/**
 * One message of a transmission.
 *
 * @param bytes of this message alone, as they came
 */
public record ReadMessage(MessageIdentity identity, Reading reading, Bytes bytes) {
    /** Whether something would be lost without it: all but a question, which is answered and over, and may come again. */
    public boolean isToBeKept() {
        return !(reading instanceof Reading.Understood understood
                && understood.message().kind() == MessageKind.QUERY
                && understood.message().isUnderstood()
                && understood.message().orders().isEmpty());
    }
}
