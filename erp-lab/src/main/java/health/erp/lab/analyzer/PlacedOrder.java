package health.erp.lab.analyzer;

import health.erp.core.jpa.HospitalPart;
import health.erp.lab.order.LabOrderId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The order that was placed for a number of whoever sent it; the same number is one order, however often it is sent. */
@Entity
@Table(name = "lab_placed_order")
public class PlacedOrder extends HospitalPart {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "channel_id", updatable = false))
    private AnalyzerChannelId channel;

    @Column(updatable = false)
    private String placerKey;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id", updatable = false))
    private LabOrderId order;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "message_id", updatable = false))
    private MessageId message;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlacedOrder() {}

    PlacedOrder(UUID id, AnalyzerChannelId channel, String placerKey, LabOrderId order, MessageId message) {
        this.id = id;
        this.channel = channel;
        this.placerKey = placerKey;
        this.order = order;
        this.message = message;
    }

    public UUID getId() {
        return id;
    }

    public AnalyzerChannelId getChannel() {
        return channel;
    }

    public String getPlacerKey() {
        return placerKey;
    }

    public LabOrderId getOrder() {
        return order;
    }

    public MessageId getMessage() {
        return message;
    }
}
