package health.erp.core.notice;

import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be told. */
@Entity
@Table(name = "erp_notice_preference")
public class NoticePreference extends HospitalOwned {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "receiver_kind", updatable = false)
    private Receiver.Kind receiverKind;

    @Column(name = "receiver_id", updatable = false)
    private UUID receiverId;

    @Convert(converter = ChannelList.class)
    private List<Channel> channels;

    @Column(name = "language_tag")
    private @Nullable String language;

    private @Nullable String quietFrom;
    private @Nullable String quietTo;

    @Column(name = "opted_out")
    @Convert(converter = TypeNames.class)
    private Set<String> optedOut;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected NoticePreference() {}

    NoticePreference(UUID id, SetNoticePreference command) {
        this.id = id;
        this.receiverKind = command.receiver().kind();
        this.receiverId = command.receiver().id();
        change(command);
    }

    final void change(SetNoticePreference command) {
        channels = command.channels();
        language = command.language();
        var quiet = command.quietHours();
        quietFrom = quiet == null ? null : quiet.from().toString();
        quietTo = quiet == null ? null : quiet.to().toString();
        optedOut = Set.copyOf(command.optedOut());
    }

    public UUID getId() {
        return id;
    }

    public Receiver getReceiver() {
        return new Receiver(receiverKind, receiverId);
    }

    /** In the order they are tried; empty for whatever reaches them. */
    public List<Channel> getChannels() {
        return channels;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public @Nullable QuietHours getQuietHours() {
        return quietFrom == null || quietTo == null
                ? null
                : new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo));
    }

    /** Types they do not want. */
    public Set<String> getOptedOut() {
        return optedOut;
    }
}
