package health.erp.tenancy.organisation;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** That somebody of another hospital works here too. */
@Embeddable
@Access(AccessType.FIELD)
public record VisitorId(UUID value) {
    public static VisitorId of(String text) {
        return new VisitorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
