package health.erp.lab.analyzer;

import org.jspecify.annotations.Nullable;

/**
 * That a message is kept.
 *
 * @param message the one it repeats, if it does
 * @param first what said it before, or has its number
 */
public record MessageReceipt(MessageId message, MessageRelation relation, @Nullable MessageId first) {
    /** There is something to apply. */
    public boolean isNew() {
        return relation == MessageRelation.NEW;
    }
}
