package health.erp.core.process;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One process of a hospital. */
@Embeddable
@Access(AccessType.FIELD)
public record ProcessId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
