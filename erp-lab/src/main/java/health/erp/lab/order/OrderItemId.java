package health.erp.lab.order;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One test of an order. */
@Embeddable
@Access(AccessType.FIELD)
public record OrderItemId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static OrderItemId of(String text) {
        return new OrderItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
