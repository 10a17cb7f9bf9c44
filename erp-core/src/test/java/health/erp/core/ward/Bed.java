package health.erp.core.ward;

import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A bed, and how often it was made. */
@Entity
public class Bed extends HospitalOwned {
    @Id
    private UUID id;

    private int turn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Bed() {}

    Bed(UUID id) {
        this.id = id;
    }

    BedEvent.Made make(Instant at) {
        turn++;
        return new BedEvent.Made(id, turn, BedEvent.Made.Kind.DAILY, null, at);
    }

    public UUID getId() {
        return id;
    }

    public int getTurn() {
        return turn;
    }
}
