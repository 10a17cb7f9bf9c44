package health.erp.lab.analyzer;

import health.erp.core.RuleException;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What became of a kept message, part by part. */
@Entity
@Table(name = "lab_message_fate")
public class MessageFate extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MessageId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "channel_id", updatable = false))
    private AnalyzerChannelId channel;

    @Enumerated(EnumType.STRING)
    private MessageStatus status;

    @Convert(converter = Parts.class)
    private List<PartFate> parts = List.of();

    /** How often it was applied, the first time among it. */
    private int runs;

    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MessageFate() {}

    MessageFate(MessageId id, AnalyzerChannelId channel, MessageRelation relation) {
        this.id = id;
        this.channel = channel;
        this.status = switch (relation) {
            case NEW -> MessageStatus.RECEIVED;
            case RESENT -> MessageStatus.RESENT;
            case NUMBER_REUSED, CUT_OFF -> MessageStatus.REFUSED;
            case REPEATED -> throw new IllegalArgumentException("A message that is kept is not kept again.");
        };
        this.parts = switch (relation) {
            case NUMBER_REUSED -> List.of(PartFate.ofMessage(ExceptionKind.NUMBER_REUSED));
            case CUT_OFF -> List.of(PartFate.ofMessage(ExceptionKind.CUT_OFF));
            case NEW, RESENT, REPEATED -> List.of();
        };
    }

    /** Nothing has been done with it yet. */
    boolean isWaiting() {
        return status == MessageStatus.RECEIVED;
    }

    /** Something of it may still be applied. */
    boolean mayRun() {
        return status.mayBecome(MessageStatus.SETTLED)
                && parts.stream().noneMatch(p -> p.reason() == ExceptionKind.CUT_OFF);
    }

    boolean holds(String place) {
        return parts.stream().anyMatch(p -> p.place().equals(place) && !p.isOver());
    }

    /** Whether this part still is to be applied. */
    boolean isOpen(String place) {
        return parts.stream().filter(p -> p.place().equals(place)).noneMatch(PartFate::isOver);
    }

    MessageEvent applied(List<PartFate> newly, Instant now) {
        parts = merged(newly);
        runs++;
        become(isHeld() ? MessageStatus.HELD : MessageStatus.SETTLED, now);
        return new MessageEvent.Applied(id, channel, status, count(PartFate::isApplied), count(p -> !p.isOver()), now);
    }

    /** Somebody has decided that what is held for this reason is not applied. */
    void dismiss(Predicate<PartFate> which, Instant now) {
        parts = parts.stream()
                .map(p -> !p.isOver() && which.test(p) ? p.dismissed() : p)
                .toList();
        become(isHeld() ? MessageStatus.HELD : MessageStatus.SETTLED, now);
    }

    private void become(MessageStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "lab.message.status",
                    "The message (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
        settledAt = next == MessageStatus.SETTLED ? now : null;
    }

    /** What was over stays as it was. */
    private List<PartFate> merged(List<PartFate> newly) {
        var byPlace = new LinkedHashMap<String, PartFate>();
        parts.forEach(p -> byPlace.put(p.place(), p));
        newly.forEach(p -> byPlace.put(p.place(), p));
        return byPlace.values().stream().sorted(PartFate.IN_ORDER).toList();
    }

    private boolean isHeld() {
        return parts.stream().anyMatch(p -> !p.isOver());
    }

    private int count(Predicate<PartFate> which) {
        return (int) parts.stream().filter(which).count();
    }

    public MessageId getId() {
        return id;
    }

    public AnalyzerChannelId getChannel() {
        return channel;
    }

    public MessageStatus getStatus() {
        return status;
    }

    public List<PartFate> getParts() {
        return parts;
    }

    public int getRuns() {
        return runs;
    }

    public @Nullable Instant getSettledAt() {
        return settledAt;
    }

    static final class Parts extends JsonColumn<List<PartFate>> {}
}
