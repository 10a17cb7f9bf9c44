package health.erp.lab.analyzer;

import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something of a message that could not be applied, and waits for a person: one reason, one order, one code. */
@Entity
@Table(name = "lab_message_exception")
public class MessageException extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MessageExceptionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "message_id", updatable = false))
    private MessageId message;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "channel_id", updatable = false))
    private AnalyzerChannelId channel;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ExceptionKind kind;

    @Column(name = "order_no", updatable = false)
    private int order;

    @Column(updatable = false)
    private String code;

    @Convert(converter = Places.class)
    private List<String> places;

    @Column(updatable = false)
    private String detail;

    @Enumerated(EnumType.STRING)
    private ExceptionStatus status = ExceptionStatus.OPEN;

    @Column(updatable = false)
    private Instant openedAt;

    private @Nullable Instant closedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private @Nullable StaffId closedBy;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MessageException() {}

    MessageException(MessageExceptionId id, MessageFate of, Holdup holdup, Instant now) {
        this.id = id;
        this.message = of.getId();
        this.channel = of.getChannel();
        this.kind = holdup.kind();
        this.order = holdup.order();
        this.code = holdup.code();
        this.places = holdup.places();
        this.detail = holdup.detail();
        this.openedAt = now;
    }

    MessageEvent opened() {
        return new MessageEvent.ExceptionOpened(message, channel, id, kind, places.size(), openedAt);
    }

    /** The same is in the way as before, perhaps of less. */
    boolean isStill(Holdup holdup) {
        return kind == holdup.kind() && order == holdup.order() && code.equals(holdup.code());
    }

    void still(Holdup holdup) {
        places = holdup.places();
    }

    MessageEvent resolve(@Nullable String why, StaffId by, Instant now) {
        return close(ExceptionStatus.RESOLVED, why, by, now);
    }

    MessageEvent dismiss(String why, StaffId by, Instant now) {
        return close(ExceptionStatus.DISMISSED, why, by, now);
    }

    private MessageEvent close(ExceptionStatus next, @Nullable String why, StaffId by, Instant now) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "lab.exception.status",
                    "The exception (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
        reason = why;
        closedBy = by;
        closedAt = now;
        return new MessageEvent.ExceptionClosed(message, id, kind, next, now);
    }

    /** Whether this part of the message waits because of it. */
    boolean isAbout(PartFate part) {
        return places.contains(part.place());
    }

    public MessageExceptionId getId() {
        return id;
    }

    public MessageId getMessage() {
        return message;
    }

    public AnalyzerChannelId getChannel() {
        return channel;
    }

    public ExceptionKind getKind() {
        return kind;
    }

    public int getOrder() {
        return order;
    }

    public String getCode() {
        return code;
    }

    public List<String> getPlaces() {
        return places;
    }

    public String getDetail() {
        return detail;
    }

    public ExceptionStatus getStatus() {
        return status;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    public @Nullable StaffId getClosedBy() {
        return closedBy;
    }

    public @Nullable String getReason() {
        return reason;
    }

    static final class Places extends JsonColumn<List<String>> {}
}
