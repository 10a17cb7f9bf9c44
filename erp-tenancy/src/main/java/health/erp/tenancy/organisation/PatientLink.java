package health.erp.tenancy.organisation;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hospital's side of a link: which of its own patients it is about, and which hospital has the other side under the
 * same id. Who the person is there is that hospital's to say, while the consent holds on both sides.
 */
@Entity
@Table(name = "tenancy_patient_link")
public class PatientLink extends HospitalOwned {
    /** Of this side alone. */
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "link_id", updatable = false))
    private PatientLinkId link;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id", updatable = false))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "other_hospital", updatable = false))
    private HospitalId other;

    @Embedded
    @AttributeOverride(name = "givenBy", column = @Column(name = "consent_by", updatable = false))
    @AttributeOverride(name = "givenAt", column = @Column(name = "consent_at", updatable = false))
    @AttributeOverride(name = "document", column = @Column(name = "consent_document", updatable = false))
    private Consent consent;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by", updatable = false))
    private StaffId recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    /** True or null, so that of those that stand there is one only. */
    private @Nullable Boolean standing = true;

    private @Nullable Instant revokedAt;
    private @Nullable String revokedReason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PatientLink() {}

    PatientLink(UUID id, PatientLinkId link, OfferLink side, StaffId by, Instant now) {
        this.id = id;
        this.link = link;
        this.patient = side.patient();
        this.other = side.other();
        this.consent = side.consent();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    PatientLinkEvent kept() {
        return new PatientLinkEvent.Kept(link, patient, recordedAt);
    }

    PatientLinkEvent revoke(String reason, Instant now) {
        if (standing == null) {
            throw new RuleException("tenancy.link.revoked", "The link (%s) is revoked already.".formatted(link));
        }
        standing = null;
        revokedAt = now;
        revokedReason = reason;
        return new PatientLinkEvent.Revoked(link, patient, now);
    }

    /** Whether the consent holds here, for that hospital. */
    public boolean isFor(HospitalId asking) {
        return standing != null && other.equals(asking);
    }

    public UUID getId() {
        return id;
    }

    public PatientLinkId getLink() {
        return link;
    }

    public PatientId getPatient() {
        return patient;
    }

    public HospitalId getOther() {
        return other;
    }

    public Consent getConsent() {
        return consent;
    }

    public StaffId getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public @Nullable Instant getRevokedAt() {
        return revokedAt;
    }

    public @Nullable String getRevokedReason() {
        return revokedReason;
    }
}
