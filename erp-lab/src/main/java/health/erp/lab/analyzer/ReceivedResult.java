package health.erp.lab.analyzer;

import health.erp.core.jpa.HospitalOwned;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.status.ResultCode;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was last said of an ordered test on the lines, so that a message that says less does not count. 2.1 */
@Entity
@Table(name = "lab_received_result")
public class ReceivedResult extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrderItemId id;

    /** As it was understood on its channel. */
    @Enumerated(EnumType.STRING)
    private ResultCode code;

    /** Of the value and its unit: whether another is the same is known without keeping it. */
    private String valueKey;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "message_id"))
    private MessageId message;

    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReceivedResult() {}

    ReceivedResult(OrderItemId id, ResultCode code, String valueKey, MessageId message, Instant now) {
        this.id = id;
        this.code = code;
        this.valueKey = valueKey;
        this.message = message;
        this.receivedAt = now;
    }

    void say(ResultCode other, String itsValue, MessageId in, Instant now) {
        code = other;
        valueKey = itsValue;
        message = in;
        receivedAt = now;
    }

    public OrderItemId getId() {
        return id;
    }

    public ResultCode getCode() {
        return code;
    }

    public String getValueKey() {
        return valueKey;
    }

    public MessageId getMessage() {
        return message;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }
}
