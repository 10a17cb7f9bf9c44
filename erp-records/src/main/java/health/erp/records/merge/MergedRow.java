package health.erp.records.merge;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.Derived;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A row of one of the two patients as it was when they were merged. The rows of both are written down, so that what is
 * in neither list was written since.
 *
 * <p>The audit entry of a merge tells of the rows that moved by kind; one by one they are here.
 */
@Derived
@Table(name = "patient_merge_row")
@Entity
public class MergedRow extends HospitalPart {
    @EmbeddedId
    private Entry entry;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id", updatable = false))
    private PatientId owner;

    /** Once it had moved; moved again later it counts on, so that any other number means that somebody changed the row. */
    private int rowVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MergedRow() {}

    MergedRow(MergeId merge, String reference, UUID row, PatientId owner, int rowVersion) {
        this.entry = new Entry(merge.value(), reference, row);
        this.owner = owner;
        this.rowVersion = rowVersion;
    }

    public Entry getEntry() {
        return entry;
    }

    public PatientId getOwner() {
        return owner;
    }

    public int getRowVersion() {
        return rowVersion;
    }

    /** The key itself. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Entry(
            @Column(name = "merge_id") UUID mergeId, String reference, @Column(name = "row_id") UUID rowId) {}
}
