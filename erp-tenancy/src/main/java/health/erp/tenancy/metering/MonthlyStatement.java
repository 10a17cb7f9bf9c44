package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/** What a month cost a hospital, as it was stated; never changed, only corrected by a later revision. */
@Entity
@Table(name = "tenancy_statement")
public class MonthlyStatement extends HospitalOwned {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "metered_id"))
    private HospitalId metered;

    @Column(name = "metered_month")
    private String month;

    private int revision;

    @Convert(converter = Document.class)
    private StatementContent content;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private StaffId closedBy;

    private Instant closedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MonthlyStatement() {}

    MonthlyStatement(UUID id, Of of, StatementContent content, StaffId closedBy, Instant now) {
        this.id = id;
        this.metered = of.hospital();
        this.month = of.month().toString();
        this.revision = of.revision();
        this.content = content;
        this.closedBy = closedBy;
        this.closedAt = now;
    }

    MeteringEvent.Closed closed() {
        return new MeteringEvent.Closed(metered, month, revision, content.total(), closedAt);
    }

    public UUID getId() {
        return id;
    }

    public HospitalId getMetered() {
        return metered;
    }

    public int getRevision() {
        return revision;
    }

    StatementView view() {
        return new StatementView(
                metered,
                content.code(),
                content.legalName(),
                YearMonth.parse(month),
                revision,
                content.lines(),
                content.fixedShare(),
                content.total(),
                content.budget(),
                closedAt,
                closedBy);
    }

    StatementContent content() {
        return content;
    }

    /** Of whom and of when it is, for the how manieth time. */
    record Of(HospitalId hospital, YearMonth month, int revision) {}

    static final class Document extends JsonColumn<StatementContent> {}
}
