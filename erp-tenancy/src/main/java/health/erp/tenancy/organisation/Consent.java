package health.erp.tenancy.organisation;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the person agreed to the link, as this hospital recorded it. Who they are is not in it: the patient's own record is.
 *
 * @param givenBy who agreed
 * @param document the signed form among this hospital's documents; null where there is none
 */
@Embeddable
@Access(AccessType.FIELD)
public record Consent(
        @NotNull @Enumerated(EnumType.STRING) GivenBy givenBy, @NotNull Instant givenAt, @Nullable UUID document) {
    /** Who may agree. */
    public enum GivenBy {
        PATIENT,
        /** Of a child, or of somebody under guardianship. */
        GUARDIAN,
        /** Named by the patient for when they cannot. */
        NOMINEE
    }
}
