package health.erp.lab.analyzer;

import org.jspecify.annotations.Nullable;

/**
 * How a message that arrives relates to those before.
 *
 * @param first the message it repeats, says again or takes the number of
 */
record Kinship(MessageRelation relation, MessageKeys keys, @Nullable MessageId first) {
    /** A number is claimed by the message that has it first. */
    @Nullable
    String numberKey() {
        return relation == MessageRelation.NUMBER_REUSED ? null : keys.number();
    }

    /** What is refused does not count as said. */
    @Nullable
    String contentKey() {
        return relation == MessageRelation.NEW ? keys.content() : null;
    }
}
