package health.erp.core.job;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One job of a hospital. */
@Embeddable
@Access(AccessType.FIELD)
public record JobId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
