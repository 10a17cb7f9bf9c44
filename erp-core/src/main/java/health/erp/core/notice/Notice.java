package health.erp.core.notice;

import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something somebody is to be told; what it says is sealed. */
@Entity
@Table(name = "erp_notice")
public class Notice extends HospitalOwned {
    static final String TABLE = "erp_notice";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private NoticeId id;

    @Column(updatable = false)
    private String type;

    @Enumerated(EnumType.STRING)
    @Column(name = "receiver_kind", updatable = false)
    private Receiver.Kind receiverKind;

    @Column(name = "receiver_id", updatable = false)
    private UUID receiverId;

    @Column(name = "dedupe_key", updatable = false)
    private @Nullable String dedupeKey;

    /** Base 64 of the sealed parameters. */
    @Column(updatable = false)
    private String content;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Convert(converter = ChannelList.class)
    private List<Channel> tried;

    private int attempts;
    private @Nullable String providerId;
    private @Nullable String failure;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "told_by", updatable = false))
    private StaffId toldBy;

    @Column(updatable = false)
    private Instant toldAt;

    private @Nullable Instant sentAt;
    private @Nullable Instant deliveredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Notice() {}

    Notice(
            NoticeId id,
            String type,
            Receiver receiver,
            @Nullable String dedupeKey,
            String content,
            StaffId toldBy,
            Instant now) {
        this.id = id;
        this.type = type;
        this.receiverKind = receiver.kind();
        this.receiverId = receiver.id();
        this.dedupeKey = dedupeKey;
        this.content = content;
        this.status = NoticeStatus.QUEUED;
        this.tried = List.of();
        this.toldBy = toldBy;
        this.toldAt = now;
    }

    void cancel(String reason) {
        status = NoticeStatus.CANCELLED;
        failure = reason;
    }

    NoticeEvent sent(Channel by, String provider, Instant now) {
        attempts++;
        status = NoticeStatus.SENT;
        channel = by;
        providerId = provider;
        failure = null;
        sentAt = now;
        return new NoticeEvent.Sent(id, type, by, now);
    }

    /** It will be tried again on this channel. */
    void delayed(Channel by, String reason) {
        attempts++;
        channel = by;
        failure = reason;
    }

    /** This channel is of no use for it. */
    void givesUp(Channel by, String reason) {
        var more = new ArrayList<>(tried);
        more.add(by);
        tried = List.copyOf(more);
        attempts = 0;
        channel = by;
        failure = reason;
        status = NoticeStatus.QUEUED;
    }

    NoticeEvent failed(String reason, Instant now) {
        status = NoticeStatus.FAILED;
        failure = failure == null ? reason : failure;
        return new NoticeEvent.Failed(id, type, failure, now);
    }

    NoticeEvent delivered(Instant now) {
        status = NoticeStatus.DELIVERED;
        deliveredAt = now;
        return new NoticeEvent.Delivered(id, type, mustBeSent(), now);
    }

    Channel mustBeSent() {
        if (channel == null || sentAt == null) {
            throw new RuleException(
                    "notice.notSent", "The notice (%s) is %s: no provider has it.".formatted(id, status));
        }
        return channel;
    }

    boolean hasFailedOften(int most) {
        return attempts >= most;
    }

    public NoticeId getId() {
        return id;
    }

    public String getType() {
        return type;
    }

    public Receiver getReceiver() {
        return new Receiver(receiverKind, receiverId);
    }

    public @Nullable String getDedupeKey() {
        return dedupeKey;
    }

    String getContent() {
        return content;
    }

    public NoticeStatus getStatus() {
        return status;
    }

    public @Nullable Channel getChannel() {
        return channel;
    }

    public List<Channel> getTried() {
        return tried;
    }

    public int getAttempts() {
        return attempts;
    }

    public @Nullable String getProviderId() {
        return providerId;
    }

    public @Nullable String getFailure() {
        return failure;
    }

    public StaffId getToldBy() {
        return toldBy;
    }

    public Instant getToldAt() {
        return toldAt;
    }

    public @Nullable Instant getSentAt() {
        return sentAt;
    }

    public @Nullable Instant getDeliveredAt() {
        return deliveredAt;
    }
}
