package health.erp.lab.wire;

import org.jspecify.annotations.Nullable;

/**
 * Who tells whom what kind of thing.
 *
 * @param structure such as {@code ORU_R01}; empty when not said
 * @param processing production, training or test (HL7 table 0103)
 * @param acceptCondition when the sender wants to hear that the message has arrived (HL7 table 0155)
 * @param applicationCondition when it wants to hear what became of it
 */
public record MessageHeader(
        EntityId sendingApplication,
        EntityId sendingFacility,
        EntityId receivingApplication,
        EntityId receivingFacility,
        @Nullable Moment sentAt,
        String type,
        String trigger,
        String structure,
        String controlId,
        String processing,
        String version,
        String acceptCondition,
        String applicationCondition) {

    public MessageHeader inVersion(String other) {
        return new MessageHeader(
                sendingApplication,
                sendingFacility,
                receivingApplication,
                receivingFacility,
                sentAt,
                type,
                trigger,
                structure,
                controlId,
                processing,
                other,
                acceptCondition,
                applicationCondition);
    }

    /** The header of an answer: from receiver to sender, in the same version, wanting no answer itself. */
    public MessageHeader reply(
            String replyType, String replyTrigger, String replyStructure, String id, @Nullable Moment at) {
        return new MessageHeader(
                receivingApplication,
                receivingFacility,
                sendingApplication,
                sendingFacility,
                at,
                replyType,
                replyTrigger,
                replyStructure,
                id,
                processing,
                version,
                "",
                "");
    }
}
