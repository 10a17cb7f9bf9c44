package health.erp.tenancy.leaving;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a hospital: proposed by the operator, agreed to by the hospital, and then the certificate of it. */
@Entity
@Table(name = "tenancy_shredding")
public class Shredding extends HospitalOwned {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "leaving_id", updatable = false))
    private HospitalId leaving;

    @Enumerated(EnumType.STRING)
    private ShreddingStatus status = ShreddingStatus.PROPOSED;

    @Column(updatable = false)
    private @Nullable UUID exportId;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(updatable = false)
    private UUID proposedBy;

    @Column(updatable = false)
    private Instant proposedAt;

    private @Nullable UUID agreedBy;
    private @Nullable Instant agreedAt;
    private @Nullable Instant notBefore;
    private @Nullable Instant deferredUntil;
    private @Nullable String deferredFor;

    /** True or null, so that a hospital has one that is under way. */
    @Column(name = "in_use")
    private @Nullable Boolean open = true;

    /** Ids of the ended keys and counts of the removed rows, as JSON. */
    private @Nullable String destroyed;

    private @Nullable String certificate;
    private @Nullable String certificateMac;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Shredding() {}

    Shredding(UUID id, ProposeShredding command, StaffId by, Instant now) {
        this.id = id;
        this.leaving = command.hospital();
        this.exportId = command.export();
        this.reason = command.reason();
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    void agree(StaffId by, HospitalId of, Duration waiting, Instant now) {
        if (!of.equals(leaving)) {
            throw new RuleException(
                    "tenancy.leaving.notYours", "The shredding (%s) is not of the hospital (%s).".formatted(id, of));
        }
        mustBe(ShreddingStatus.PROPOSED);
        if (by.value().equals(proposedBy)) {
            throw new RuleException(
                    "tenancy.leaving.alone",
                    "The shredding (%s) was proposed by the same person, and nobody ends a hospital alone."
                            .formatted(id));
        }
        agreedBy = by.value();
        agreedAt = now;
        notBefore = now.plus(waiting);
        status = ShreddingStatus.AGREED;
    }

    void withdraw() {
        if (status == ShreddingStatus.RUNNING || status == ShreddingStatus.DONE) {
            throw new RuleException(
                    "tenancy.leaving.irrevocable",
                    "The shredding (%s) has begun, and what is destroyed does not come back.".formatted(id));
        }
        status = ShreddingStatus.WITHDRAWN;
        open = null;
    }

    /** Both have agreed, and the time they gave themselves is over. */
    void mustBeDue(Instant now) {
        if (status != ShreddingStatus.DEFERRED && status != ShreddingStatus.RUNNING) {
            mustBe(ShreddingStatus.AGREED);
        }
        if (now.isBefore(Objects.requireNonNull(notBefore))) {
            throw new RuleException(
                    "tenancy.leaving.waiting",
                    "The shredding (%s) waits until (%s), so that anybody may think better of it."
                            .formatted(id, notBefore));
        }
    }

    void defer(@Nullable Instant until, String why) {
        status = ShreddingStatus.DEFERRED;
        deferredUntil = until;
        deferredFor = why;
    }

    void begin(Instant now) {
        mustBeDue(now);
        status = ShreddingStatus.RUNNING;
    }

    void destroyed(String what) {
        if (destroyed == null) {
            destroyed = what;
        }
    }

    void done(String text, String mac) {
        status = ShreddingStatus.DONE;
        open = null;
        certificate = text;
        certificateMac = mac;
    }

    private void mustBe(ShreddingStatus wanted) {
        if (status != wanted) {
            throw new RuleException(
                    "tenancy.leaving.shreddingStatus",
                    "The shredding (%s) is (%s), and would have to be (%s).".formatted(id, status, wanted));
        }
    }

    public UUID getId() {
        return id;
    }

    public HospitalId getLeaving() {
        return leaving;
    }

    public ShreddingStatus getStatus() {
        return status;
    }

    public @Nullable UUID getExportId() {
        return exportId;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public StaffId getProposedBy() {
        return new StaffId(proposedBy);
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public @Nullable StaffId getAgreedBy() {
        return agreedBy == null ? null : new StaffId(agreedBy);
    }

    public @Nullable Instant getAgreedAt() {
        return agreedAt;
    }

    public @Nullable Instant getNotBefore() {
        return notBefore;
    }

    public @Nullable Instant getDeferredUntil() {
        return deferredUntil;
    }

    public @Nullable String getDeferredFor() {
        return deferredFor;
    }

    @Nullable
    String getDestroyed() {
        return destroyed;
    }

    public @Nullable String getCertificate() {
        return certificate;
    }

    public @Nullable String getCertificateMac() {
        return certificateMac;
    }
}
