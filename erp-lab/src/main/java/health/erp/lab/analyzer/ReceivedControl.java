package health.erp.lab.analyzer;

import health.erp.core.jpa.HospitalPart;
import health.erp.lab.quality.ControlRunId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a control gave as a message says it, and the run it became: whatever number the same comes under, it is one run. I14 */
@Entity
@Table(name = "lab_received_control")
public class ReceivedControl extends HospitalPart {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "channel_id", updatable = false))
    private AnalyzerChannelId channel;

    /** Of what the message says, and of the place in it. */
    @Column(updatable = false)
    private String contentKey;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "run_id", updatable = false))
    private ControlRunId run;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "message_id", updatable = false))
    private MessageId message;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReceivedControl() {}

    ReceivedControl(UUID id, AnalyzerChannelId channel, String contentKey, ControlRunId run, MessageId message) {
        this.id = id;
        this.channel = channel;
        this.contentKey = contentKey;
        this.run = run;
        this.message = message;
    }

    public UUID getId() {
        return id;
    }

    public AnalyzerChannelId getChannel() {
        return channel;
    }

    public String getContentKey() {
        return contentKey;
    }

    public ControlRunId getRun() {
        return run;
    }

    public MessageId getMessage() {
        return message;
    }
}
