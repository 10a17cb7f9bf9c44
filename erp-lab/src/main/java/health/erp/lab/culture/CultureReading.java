package health.erp.lab.culture;

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

/** What somebody saw on the media at one moment. Written once. */
@Entity
@Table(name = "lab_culture_reading")
public class CultureReading extends HospitalPart {
    /** Of which culture, and the how manieth, from 1. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(
            @AttributeOverride(name = "value", column = @Column(name = "culture_id")) CultureId culture,
            @Column(name = "reading_number") int number) {}

    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Growth growth;

    @Column(updatable = false)
    private @Nullable String gram;

    @Column(updatable = false)
    private @Nullable String finding;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "read_by", updatable = false))
    private StaffId readBy;

    @Column(updatable = false)
    private Instant readAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CultureReading() {}

    CultureReading(CultureId culture, int number, NoteReading command, StaffId by, Instant now) {
        this.place = new Place(culture, number);
        this.growth = command.growth();
        this.gram = command.gram();
        this.finding = command.finding();
        this.readBy = by;
        this.readAt = now;
    }

    public CultureId getCulture() {
        return place.culture;
    }

    public int getNumber() {
        return place.number;
    }

    public Growth getGrowth() {
        return growth;
    }

    public @Nullable String getGram() {
        return gram;
    }

    public @Nullable String getFinding() {
        return finding;
    }

    public StaffId getReadBy() {
        return readBy;
    }

    public Instant getReadAt() {
        return readAt;
    }
}
