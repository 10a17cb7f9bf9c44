package health.erp.lab.analyzer;

import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.core.key.SealedPlace;
import health.erp.lab.wire.Bytes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps what arrives, sealed, and finds out whether it was there before. 3.8 */
final class Ledger {
    private final Erp erp;
    private final MessageStore messages;
    private final ExceptionStore exceptions;

    Ledger(Erp erp, MessageStore messages, ExceptionStore exceptions) {
        this.erp = erp;
        this.messages = messages;
        this.exceptions = exceptions;
    }

    /** In its own transaction before it is acknowledged; of two that arrive at once the database lets one in. */
    MessageReceipt keep(AnalyzerChannel channel, ReadMessage read, boolean isComplete) {
        var hospital = channel.getHospital();
        var claims = MessageKeys.of(erp.core().keys(), hospital, channel.getSettings(), read.identity());
        var keys = isComplete ? claims : claims.withoutClaims();
        var known = messages.known(channel.getId(), keys);
        var repeated =
                known.stream().filter(m -> m.repeat().equals(keys.repeat())).findFirst();
        if (repeated.isPresent()) {
            return again(repeated.get());
        }
        var kinship = kinship(keys, known, isComplete);
        var id = new MessageId(erp.newId());
        var sealed = erp.core().keys().seal(hospital, place(id), read.bytes().toArray());
        messages.add(new InboundMessage(id, channel.getId(), kinship, read, sealed, erp.now()));
        var fate = new MessageFate(id, channel.getId(), kinship.relation());
        messages.add(fate);
        erp.publish(new MessageEvent.Received(id, channel.getId(), kinship.relation(), kinship.first(), erp.now()));
        fate.getParts().forEach(held -> wait(fate, held));
        return new MessageReceipt(id, kinship.relation(), kinship.first());
    }

    Bytes content(HospitalId hospital, MessageId id) {
        return Bytes.copyOf(erp.core().keys().open(hospital, place(id), messages.content(id)));
    }

    /** What was refused before is refused again. */
    private static MessageReceipt again(KnownMessage known) {
        var isRefused = known.relation() == MessageRelation.NUMBER_REUSED;
        return new MessageReceipt(
                known.id(), isRefused ? MessageRelation.NUMBER_REUSED : MessageRelation.REPEATED, known.id());
    }

    private static Kinship kinship(MessageKeys keys, List<KnownMessage> known, boolean isComplete) {
        if (!isComplete) {
            return new Kinship(MessageRelation.CUT_OFF, keys, null);
        }
        var numbered = first(known, keys.number(), KnownMessage::number);
        if (numbered != null) {
            return new Kinship(MessageRelation.NUMBER_REUSED, keys, numbered);
        }
        var said = first(known, keys.content(), KnownMessage::content);
        return said != null
                ? new Kinship(MessageRelation.RESENT, keys, said)
                : new Kinship(MessageRelation.NEW, keys, null);
    }

    private static @Nullable MessageId first(List<KnownMessage> known, @Nullable String key, KeyOf keyOf) {
        return known.stream()
                .filter(m -> key != null && key.equals(keyOf.of(m)))
                .map(KnownMessage::id)
                .findFirst()
                .orElse(null);
    }

    private void wait(MessageFate fate, PartFate held) {
        var kind = Objects.requireNonNull(held.reason());
        var expected = kind == ExceptionKind.CUT_OFF ? "the end of the message" : "a control id of its own";
        var why = new Holdup(kind, held.order(), held.code(), List.of(held.place()), expected);
        var exception = new MessageException(new MessageExceptionId(erp.newId()), fate, why, erp.now());
        exceptions.add(exception);
        erp.publish(exception.opened());
    }

    private static SealedPlace place(MessageId id) {
        return new SealedPlace(InboundMessage.TABLE, "content", id.value());
    }

    private interface KeyOf {
        @Nullable
        String of(KnownMessage message);
    }
}
