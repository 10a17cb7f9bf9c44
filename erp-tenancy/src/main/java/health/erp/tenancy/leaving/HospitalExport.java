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
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That everything of a hospital was taken out; a row of the operator. */
@Entity
@Table(name = "tenancy_export")
public class HospitalExport extends HospitalOwned {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "exported_id", updatable = false))
    private HospitalId exported;

    @Enumerated(EnumType.STRING)
    private ExportStatus status = ExportStatus.RUNNING;

    @Column(updatable = false)
    private UUID takenBy;

    @Column(updatable = false)
    private Instant begunAt;

    private @Nullable Instant endedAt;

    @Column(name = "row_count")
    private long rows;

    @Column(name = "document_count")
    private long documents;

    private @Nullable String manifest;

    /** The hash of each table's rows, as JSON. */
    private @Nullable String hashes;

    private @Nullable String failure;

    private @Nullable UUID verifiedBy;

    private @Nullable Instant verifiedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HospitalExport() {}

    HospitalExport(UUID id, HospitalId exported, StaffId by, Instant now) {
        this.id = id;
        this.exported = exported;
        this.takenBy = by.value();
        this.begunAt = now;
    }

    void isWhole(Manifest contents, String manifestHash, String tableHashes, Instant now) {
        status = ExportStatus.WHOLE;
        rows = contents.rows();
        documents = contents.documents().count();
        manifest = manifestHash;
        hashes = tableHashes;
        endedAt = now;
    }

    void failed(String code, Instant now) {
        status = ExportStatus.FAILED;
        failure = code;
        endedAt = now;
    }

    void verified(StaffId by, Instant now) {
        mustBeFinished();
        status = ExportStatus.VERIFIED;
        verifiedBy = by.value();
        verifiedAt = now;
    }

    void mustBeFinished() {
        if (manifest == null) {
            throw new RuleException(
                    "tenancy.leaving.unfinished",
                    "The export (%s) is (%s), so there is nothing to check.\nMaybe take the hospital out again."
                            .formatted(id, status));
        }
    }

    void mustBeVerifiedFor(HospitalId leaving) {
        if (!exported.equals(leaving) || status != ExportStatus.VERIFIED) {
            throw new RuleException(
                    "tenancy.leaving.notVerified",
                    "The export (%s) is no verified export of the hospital (%s).\nMaybe check it first, or say why there is none."
                            .formatted(id, leaving));
        }
    }

    public UUID getId() {
        return id;
    }

    public HospitalId getExported() {
        return exported;
    }

    public ExportStatus getStatus() {
        return status;
    }

    public StaffId getTakenBy() {
        return new StaffId(takenBy);
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    public long getRows() {
        return rows;
    }

    public long getDocuments() {
        return documents;
    }

    public @Nullable String getManifest() {
        return manifest;
    }

    @Nullable
    String getHashes() {
        return hashes;
    }

    public @Nullable String getFailure() {
        return failure;
    }

    public @Nullable StaffId getVerifiedBy() {
        return verifiedBy == null ? null : new StaffId(verifiedBy);
    }

    public @Nullable Instant getVerifiedAt() {
        return verifiedAt;
    }
}
