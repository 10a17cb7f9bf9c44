package health.erp.tenancy.metering;

import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Derived;
import health.erp.core.jpa.HospitalPart;
import health.erp.tenancy.price.Meter;
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
import java.time.LocalDate;

/** What there was of a hospital on a day. */
@Derived
@Entity
@Table(name = "tenancy_meter_sample")
public class MeterSample extends HospitalPart {
    @EmbeddedId
    private Key key;

    private long quantity;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MeterSample() {}

    public Key getKey() {
        return key;
    }

    public long getQuantity() {
        return quantity;
    }

    /** Whose, of which day of the hospital's own calendar, and what. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "metered_id")) HospitalId metered,
            LocalDate measuredOn,
            @Enumerated(EnumType.STRING) Meter meter) {}
}
