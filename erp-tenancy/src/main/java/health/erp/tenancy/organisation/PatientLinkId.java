package health.erp.tenancy.organisation;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** That two hospitals have the same person as a patient; both sides have the same. */
@Embeddable
@Access(AccessType.FIELD)
public record PatientLinkId(UUID value) {
    public static PatientLinkId of(String text) {
        return new PatientLinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
