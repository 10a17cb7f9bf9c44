package health.erp.lab.wire;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, and what in it could not be understood.
 *
 * @param patients all it names, those without an order too
 * @param acknowledged in an answer: which message, and how
 * @param problems every one, those of what is unread too
 * @param unread set aside; nothing of it is in the drafts, or only what is sure
 */
public record LabMessage(
        MessageHeader header,
        MessageKind kind,
        List<PatientDraft> patients,
        List<OrderDraft> orders,
        List<QueryDraft> queries,
        @Nullable AckDraft acknowledged,
        List<String> comments,
        List<Problem> problems,
        List<Unread> unread) {
    public LabMessage {
        patients = List.copyOf(patients);
        orders = List.copyOf(orders);
        queries = List.copyOf(queries);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
    }

    public static LabMessage ofOrders(
            MessageHeader header, MessageKind kind, List<OrderDraft> orders, @Nullable AckDraft acknowledged) {
        var patients = orders.stream()
                .map(OrderDraft::patient)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return new LabMessage(header, kind, patients, orders, List.of(), acknowledged, List.of(), List.of(), List.of());
    }

    public static LabMessage ofAcknowledgement(MessageHeader header, AckDraft acknowledged) {
        return ofOrders(header, MessageKind.ACKNOWLEDGEMENT, List.of(), acknowledged);
    }

    /** Everything in it was understood, if not all of it was as the standard has it. */
    public boolean isUnderstood() {
        return unread.isEmpty() && problems.stream().noneMatch(Problem::isSerious);
    }
}
