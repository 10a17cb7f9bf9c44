package health.erp.records.relation;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One person a patient belongs to, as the patient's record knows them. */
@Embeddable
@Access(AccessType.FIELD)
public record RelationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
