package health.erp.core.document;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file the hospital keeps, and how long it must. */
@Entity
@Table(name = "erp_document")
public class Document extends HospitalOwned {
    private static final ZoneOffset LAST_TO_END_A_DAY = ZoneOffset.ofHours(-12);

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private @Nullable PatientId patient;

    private String title;
    private String mediaType;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "blob_id")
    private DocumentBlob blob;

    @Column(name = "retention_reason")
    private @Nullable String retentionReason;

    private @Nullable LocalDate retainedUntil;
    private @Nullable String heldFor;
    private UUID addedBy;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Document() {}

    Document(UUID id, AddDocument command, DocumentBlob blob, StaffId by, Instant now) {
        this.id = id;
        this.patient = command.patient();
        this.title = command.title();
        this.mediaType = command.mediaType();
        this.blob = blob;
        this.addedBy = by.value();
        this.addedAt = now;
        var retention = command.retention();
        if (retention != null) {
            retain(retention);
        }
    }

    void retain(Retention retention) {
        if (retainedUntil != null && retention.until().isBefore(retainedUntil)) {
            throw new RuleException(
                    "core.document.retention.shorter",
                    "The document (%s) must be kept until (%s), so it cannot be kept until (%s) only."
                            .formatted(id, retainedUntil, retention.until()));
        }
        retentionReason = retention.reason();
        retainedUntil = retention.until();
    }

    void hold(String reason) {
        if (heldFor != null) {
            throw new RuleException(
                    "core.document.held", "The document (%s) is under a legal hold already.".formatted(id));
        }
        heldFor = reason;
    }

    void release() {
        if (heldFor == null) {
            throw new RuleException("core.document.notHeld", "The document (%s) is under no legal hold.".formatted(id));
        }
        heldFor = null;
    }

    /** The last day of the retention must be over wherever the hospital is. */
    void mustBeFree(Instant now) {
        if (heldFor != null) {
            throw new RuleException(
                    "core.document.held",
                    "The document (%s) is under a legal hold, so it cannot be deleted.\nMaybe have the hold lifted first."
                            .formatted(id));
        }
        if (retainedUntil != null
                && !LocalDate.ofInstant(now, LAST_TO_END_A_DAY).isAfter(retainedUntil)) {
            throw new RuleException(
                    "core.document.retained",
                    "The document (%s) must be kept until (%s), so it cannot be deleted before."
                            .formatted(id, retainedUntil));
        }
    }

    public UUID getId() {
        return id;
    }

    public @Nullable PatientId getPatient() {
        return patient;
    }

    public String getTitle() {
        return title;
    }

    public String getMediaType() {
        return mediaType;
    }

    public DocumentBlob getBlob() {
        return blob;
    }

    public @Nullable Retention getRetention() {
        return retainedUntil == null || retentionReason == null ? null : new Retention(retentionReason, retainedUntil);
    }

    public @Nullable String getHeldFor() {
        return heldFor;
    }

    public StaffId getAddedBy() {
        return new StaffId(addedBy);
    }

    public Instant getAddedAt() {
        return addedAt;
    }
}
