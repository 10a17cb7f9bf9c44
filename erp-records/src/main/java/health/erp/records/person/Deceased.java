package health.erp.records.person;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** That the patient has died, and when, if that is known. */
@Embeddable
@Access(AccessType.FIELD)
public record Deceased(@Column(name = "deceased") boolean yes, @Column(name = "deceased_at") @Nullable Instant at) {
    public static final Deceased NO = new Deceased(false, null);

    public Deceased {
        yes = yes || at != null;
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS); // what every database keeps
    }
}
