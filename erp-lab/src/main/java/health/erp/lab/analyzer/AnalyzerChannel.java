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
import jakarta.persistence.Table;
import java.time.Instant;

/** A line on which an analyzer, a ward or another laboratory sends, and what its words mean there. */
@Entity
@Table(name = "lab_channel")
public class AnalyzerChannel extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AnalyzerChannelId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "code", updatable = false))
    private ChannelCode code;

    @Column(updatable = false)
    private String protocol;

    private boolean enabled = true;

    @Convert(converter = Settings.class)
    private ChannelSettings settings;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AnalyzerChannel() {}

    AnalyzerChannel(AnalyzerChannelId id, DefineChannel command, Instant now) {
        this.id = id;
        this.code = command.code();
        this.protocol = command.protocol();
        this.settings = command.settings();
        this.changedAt = now;
    }

    ChannelEvent defined() {
        return new ChannelEvent.Defined(id, code, protocol, changedAt);
    }

    ChannelEvent revise(ReviseChannel command, Instant now) {
        settings = command.settings();
        enabled = command.enabled();
        changedAt = now;
        return new ChannelEvent.Revised(id, code, enabled, now);
    }

    /** What is sent on a closed line is not taken. */
    void mustBeOpen() {
        if (!enabled) {
            throw new RuleException(
                    "lab.channel.closed", "The channel (%s) is closed.\nMaybe open it again.".formatted(code));
        }
    }

    /** Refuses what comes from somebody else than this channel is for. */
    void mustBeFor(MessageIdentity message) {
        if (!Senders.match(settings, message)) {
            throw new RuleException(
                    "lab.channel.sender",
                    "The message on the channel (%s) is from another sender than the channel is for.\nMaybe send it on the sender's own, or revise the channel."
                            .formatted(code));
        }
    }

    public AnalyzerChannelId getId() {
        return id;
    }

    public ChannelCode getCode() {
        return code;
    }

    public String getProtocol() {
        return protocol;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public ChannelSettings getSettings() {
        return settings;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    static final class Settings extends JsonColumn<ChannelSettings> {}
}
