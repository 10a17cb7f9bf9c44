package health.erp.lab.culture;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of what was reported of a culture. Written once. */
@Entity
@Table(name = "lab_culture_report")
public class CultureReport extends HospitalPart {
    /** Of which culture, and the how manieth, from 1. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(
            @AttributeOverride(name = "value", column = @Column(name = "culture_id")) CultureId culture,
            @Column(name = "report_number") int number) {}

    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CultureStatus status;

    /** Why it was corrected. */
    @Column(updatable = false)
    private @Nullable String reason;

    @Convert(converter = Contents.class)
    @Column(updatable = false)
    private ReportContent content;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reported_by", updatable = false))
    private StaffId by;

    @Column(name = "reported_at", updatable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CultureReport() {}

    CultureReport(
            CultureId culture,
            int number,
            CultureStatus status,
            @Nullable String reason,
            ReportContent content,
            StaffId by,
            Instant now) {
        this.place = new Place(culture, number);
        this.status = status;
        this.reason = reason;
        this.content = content;
        this.by = by;
        this.at = now;
    }

    public CultureId getCulture() {
        return place.culture;
    }

    public int getNumber() {
        return place.number;
    }

    public CultureStatus getStatus() {
        return status;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public ReportContent getContent() {
        return content;
    }

    public StaffId getBy() {
        return by;
    }

    public Instant getAt() {
        return at;
    }

    static final class Contents extends JsonColumn<ReportContent> {}
}
