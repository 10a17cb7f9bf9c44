package health.erp.lab.specimen;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A specimen came into other hands: written once, and then neither changed nor deleted. I5 */
@Entity(name = "SpecimenCustody")
@Table(name = "lab_custody")
public class CustodyEvent extends HospitalPart {
    /** Which specimen, and the how manieth change of hands, from 1. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(
            @AttributeOverride(name = "value", column = @Column(name = "specimen_id")) SpecimenId specimen, int no) {}

    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CustodyKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "from_holder", updatable = false))
    private @Nullable Custodian from;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "to_holder", updatable = false))
    private Custodian to;

    @Column(updatable = false)
    private Instant handedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "noted_by", updatable = false))
    private StaffId notedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CustodyEvent() {}

    CustodyEvent(
            SpecimenId specimen,
            int no,
            CustodyKind kind,
            @Nullable Custodian from,
            Custodian to,
            Instant at,
            StaffId by) {
        this.place = new Place(specimen, no);
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.handedAt = at;
        this.notedBy = by;
    }

    public Place getPlace() {
        return place;
    }

    public int getNo() {
        return place.no;
    }

    public CustodyKind getKind() {
        return kind;
    }

    public @Nullable Custodian getFrom() {
        return from;
    }

    public Custodian getTo() {
        return to;
    }

    public Instant getHandedAt() {
        return handedAt;
    }

    public StaffId getNotedBy() {
        return notedBy;
    }
}
