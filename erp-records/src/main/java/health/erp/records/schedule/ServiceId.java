package health.erp.records.schedule;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What can be booked: a first consultation, an ultrasound scan. FHIR R4 HealthcareService. */
@Embeddable
@Access(AccessType.FIELD)
public record ServiceId(UUID value) {
    /** Reads the form {@link #toString} writes; anything else is an {@link IllegalArgumentException}. */
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
