package health.erp.core.key;

import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a hospital's keys: one proposes, another agrees and does it. Then it is the certificate. */
@Entity
@Table(name = "erp_key_destruction")
public class KeyDestruction extends HospitalOwned {
    @Id
    private UUID id;

    private String reason;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    private Instant proposedAt;

    @Column(name = "destroyed_by")
    private @Nullable UUID destroyedBy;

    private @Nullable Instant destroyedAt;

    private @Nullable String keyIds;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KeyDestruction() {}

    KeyDestruction(UUID id, String reason, StaffId proposedBy, Instant now) {
        this.id = id;
        this.reason = reason;
        this.proposedBy = proposedBy.value();
        this.proposedAt = now;
    }

    void carryOut(StaffId by, List<String> ended, Instant now) {
        if (destroyedAt != null) {
            throw new RuleException("core.key.destruction.done", "The destruction (%s) is done already.".formatted(id));
        }
        if (by.value().equals(proposedBy)) {
            throw new RuleException(
                    "core.key.destruction.alone",
                    "The destruction (%s) was proposed by the same person, and nobody destroys keys alone.\nMaybe ask another custodian."
                            .formatted(id));
        }
        destroyedBy = by.value();
        destroyedAt = now;
        keyIds = String.join(",", ended);
    }

    public UUID getId() {
        return id;
    }

    public String getReason() {
        return reason;
    }

    public StaffId getProposedBy() {
        return new StaffId(proposedBy);
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public @Nullable StaffId getDestroyedBy() {
        return destroyedBy == null ? null : new StaffId(destroyedBy);
    }

    public @Nullable Instant getDestroyedAt() {
        return destroyedAt;
    }

    public List<String> getKeyIds() {
        return keyIds == null || keyIds.isEmpty() ? List.of() : List.of(keyIds.split(",", -1));
    }
}
