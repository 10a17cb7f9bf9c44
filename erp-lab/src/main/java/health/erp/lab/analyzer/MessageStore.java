package health.erp.lab.analyzer;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Store;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.order.OrderItemId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds and keeps messages, and what became of them. */
final class MessageStore extends Store<MessageFate, MessageId> {
    private static final String NONE = ""; // no key is that
    private static final UUID LAST = new UUID(-1, -1);

    MessageStore(Erp erp) {
        super(erp, MessageFate.class);
    }

    void add(InboundMessage message) {
        em().persist(message);
    }

    /** A message is applied by one at a time. */
    MessageFate lock(MessageId message) {
        var fate = em().find(MessageFate.class, message, LockModeType.PESSIMISTIC_WRITE);
        if (fate == null) {
            throw new NotFoundException("message", message);
        }
        return fate;
    }

    List<KnownMessage> known(AnalyzerChannelId channel, MessageKeys keys) {
        var number = keys.number() == null ? NONE : keys.number();
        var content = keys.content() == null ? NONE : keys.content();
        return AnalyzerQueries_.known(em(), channel, keys.repeat(), number, content);
    }

    KeptMessage kept(MessageId message) {
        return AnalyzerQueries_.kept(em(), message).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("message", message));
    }

    byte[] content(MessageId message) {
        return AnalyzerQueries_.content(em(), message).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("message", message));
    }

    /** Whose a message is, as far as it was applied: a part became a result of a test, or an order. */
    List<PatientId> patients(MessageFate fate) {
        var targets = fate.getParts().stream()
                .filter(part -> part.target() != null && part.state() != PartFate.State.CONTROL)
                .map(PartFate::target)
                .distinct()
                .toList();
        return targets.isEmpty()
                ? List.of()
                : AnalyzerQueries_.patients(
                        em(),
                        targets.stream().map(OrderItemId::new).toList(),
                        targets.stream().map(LabOrderId::new).toList());
    }

    Page<MessageFate, MessageId> list(AnalyzerChannel channel, ListMessages query) {
        var before = query.after() == null ? LAST : query.after().value();
        var status = query.status();
        var rows = status == null
                ? AnalyzerQueries_.fates(em(), channel.getId(), before, query.size() + 1)
                : AnalyzerQueries_.fatesThatAre(em(), channel.getId(), status, before, query.size() + 1);
        return Page.of(rows, query.size(), MessageFate::getId);
    }

    Map<MessageId, KeptMessage> kept(List<MessageId> messages) {
        return messages.isEmpty()
                ? Map.of()
                : AnalyzerQueries_.keptOf(em(), messages).stream().collect(Collectors.toMap(KeptMessage::id, m -> m));
    }
}
