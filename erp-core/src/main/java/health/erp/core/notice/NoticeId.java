package health.erp.core.notice;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One notice of a hospital. */
@Embeddable
@Access(AccessType.FIELD)
public record NoticeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
