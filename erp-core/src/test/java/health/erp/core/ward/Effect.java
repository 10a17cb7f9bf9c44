package health.erp.core.ward;

import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** That somebody heard of a bed; nothing but the inbox keeps it from being there twice. */
@Entity
public class Effect extends HospitalOwned {
    @Id
    private UUID id;

    private String consumer;
    private UUID bed;
    private int turn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Effect() {}

    Effect(UUID id, String consumer, BedMade heard) {
        this.id = id;
        this.consumer = consumer;
        this.bed = heard.bed();
        this.turn = heard.turn();
    }

    public UUID getId() {
        return id;
    }

    public String getConsumer() {
        return consumer;
    }

    public UUID getBed() {
        return bed;
    }

    public int getTurn() {
        return turn;
    }
}
