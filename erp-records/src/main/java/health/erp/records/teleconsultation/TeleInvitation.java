package health.erp.records.teleconsultation;

import health.erp.core.RuleException;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One participant's way into a consultation: found by the hash of the token, which nobody keeps. */
@Entity
public class TeleInvitation extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "teleconsultation_id", updatable = false))
    private TeleconsultationId teleconsultation;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ParticipantKind kind;

    @SuppressWarnings("UnusedVariable") // the queries read it
    @Column(updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private Instant issuedAt;

    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected TeleInvitation() {}

    TeleInvitation(InvitationId id, InviteParticipant command, JoinToken token, Instant now) {
        this.id = id;
        this.teleconsultation = command.teleconsultation();
        this.kind = command.kind();
        this.tokenHash = token.hash();
        this.issuedAt = now;
    }

    void use(Instant now) {
        lastUsedAt = now;
    }

    void revoke(Instant now) {
        if (isRevoked()) {
            throw new RuleException(
                    "records.teleconsultation.revoked", "The invitation (%s) has been revoked already.".formatted(id));
        }
        revokedAt = now;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public InvitationId getId() {
        return id;
    }

    public TeleconsultationId getTeleconsultation() {
        return teleconsultation;
    }

    public ParticipantKind getKind() {
        return kind;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public @Nullable Instant getLastUsedAt() {
        return lastUsedAt;
    }

    public @Nullable Instant getRevokedAt() {
        return revokedAt;
    }
}
