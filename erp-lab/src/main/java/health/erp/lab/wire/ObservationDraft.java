package health.erp.lab.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One observation as a message has it: a result, an answer to a question of the order, or what was seen of a specimen.
 *
 * @param occurrence which of the observations of the message it is, from 1
 * @param setId the number its sender gave it
 * @param valueType HL7 table 0125; empty where the protocol has none
 * @param subId tells observations of one code apart, or ties them together
 * @param unit as it was sent
 * @param range the sender's, never ours
 * @param flags the sender's (HL7 table 0078), kept and never trusted
 * @param status HL7 table 0085; empty when the sender did not say, which is not final
 * @param method how, and with which instrument, each as often as it was said
 */
public record ObservationDraft(
        int occurrence,
        String setId,
        String valueType,
        Coded code,
        String subId,
        List<Value> values,
        Coded unit,
        String range,
        List<String> flags,
        String status,
        @Nullable Moment observedAt,
        @Nullable Moment analyzedAt,
        Coded method,
        List<EntityId> instruments,
        List<String> comments) {
    public ObservationDraft {
        values = List.copyOf(values);
        flags = List.copyOf(flags);
        instruments = List.copyOf(instruments);
        comments = List.copyOf(comments);
    }

    public ObservationDraft withComments(List<String> said) {
        return new ObservationDraft(
                occurrence,
                setId,
                valueType,
                code,
                subId,
                values,
                unit,
                range,
                flags,
                status,
                observedAt,
                analyzedAt,
                method,
                instruments,
                said);
    }
}
