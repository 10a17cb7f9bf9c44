package health.erp.lab.catalogue;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The catalogue after something was published or retired. What is published has to hold together with all the rest, so of
 * two who publish at once, having read the same edition, only one makes the next.
 */
@Entity
@Table(name = "lab_catalogue_edition")
public class CatalogueEdition extends HospitalPart {
    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(updatable = false)
    private int number;

    /** What made it another: {@code test K/2}. */
    @Column(name = "change_made", updatable = false)
    private String change;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by", updatable = false))
    private StaffId madeBy;

    @Column(updatable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CatalogueEdition() {}

    CatalogueEdition(UUID id, int number, String change, StaffId by, Instant now) {
        this.id = id;
        this.number = number;
        this.change = change;
        this.madeBy = by;
        this.madeAt = now;
    }

    public UUID getId() {
        return id;
    }

    public int getNumber() {
        return number;
    }

    public String getChange() {
        return change;
    }

    public StaffId getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}
