package health.erp.lab.analyzer;

import health.erp.core.jpa.Derived;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came, sealed: written once, and then neither changed nor deleted by anybody. That it came is in the audit
 * trail; what it says is here, and not there once more.
 */
@Entity
@Derived
@Table(name = InboundMessage.TABLE)
public class InboundMessage extends HospitalPart {
    static final String TABLE = "lab_message";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MessageId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "channel_id", updatable = false))
    private AnalyzerChannelId channel;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private String controlId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MessageRelation relation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "first_id", updatable = false))
    private @Nullable MessageId first;

    /** Of sender, number and content: the same message is kept once. */
    @Column(updatable = false)
    private String repeatKey;

    /** Of sender and number: a number is one message's. Null where a number tells nothing. */
    @Column(updatable = false)
    private @Nullable String numberKey;

    /** Of sender and content: what is said twice is applied once. Null of what was said before, and of what is refused. */
    @Column(updatable = false)
    private @Nullable String contentKey;

    @Column(updatable = false)
    private int size;

    @Column(updatable = false)
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected InboundMessage() {}

    InboundMessage(
            MessageId id, AnalyzerChannelId channel, Kinship kinship, ReadMessage read, byte[] sealed, Instant now) {
        this.id = id;
        this.channel = channel;
        this.receivedAt = now;
        this.controlId = Texts.shortened(read.identity().number(), 200);
        this.relation = kinship.relation();
        this.first = kinship.first();
        this.repeatKey = kinship.keys().repeat();
        this.numberKey = kinship.numberKey();
        this.contentKey = kinship.contentKey();
        this.size = read.bytes().size();
        this.content = sealed;
    }

    byte[] getContent() {
        return content;
    }

    public MessageId getId() {
        return id;
    }

    public AnalyzerChannelId getChannel() {
        return channel;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public String getControlId() {
        return controlId;
    }

    public MessageRelation getRelation() {
        return relation;
    }

    public @Nullable MessageId getFirst() {
        return first;
    }

    public String getRepeatKey() {
        return repeatKey;
    }

    public @Nullable String getNumberKey() {
        return numberKey;
    }

    public @Nullable String getContentKey() {
        return contentKey;
    }

    public int getSize() {
        return size;
    }
}
