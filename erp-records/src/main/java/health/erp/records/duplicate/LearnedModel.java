package health.erp.records.duplicate;

import health.erp.core.jpa.HospitalOwned;
import health.erp.records.matching.MatchModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a register has taught of how people agree: weights, and hashes of frequent names. The last one learned counts. */
@Entity
public class LearnedModel extends HospitalOwned {
    @Id
    private UUID id;

    private String fingerprint;
    private String content;

    /** How many entries, and how many pairs of them, it was learned from. */
    private int people;

    private int couples;

    @Column(updatable = false)
    private Instant learnedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LearnedModel() {}

    LearnedModel(UUID id, MatchModel model, int people, int couples, Instant now) {
        this.id = id;
        this.fingerprint = model.version();
        this.content = model.text();
        this.people = people;
        this.couples = couples;
        this.learnedAt = now;
    }

    public UUID getId() {
        return id;
    }

    public String getFingerprint() {
        return fingerprint;
    }

    public String getContent() {
        return content;
    }

    public int getPeople() {
        return people;
    }

    public int getCouples() {
        return couples;
    }

    public Instant getLearnedAt() {
        return learnedAt;
    }
}
