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

/** What a hospital used in a month, by all nodes; each adds to it. */
@Derived
@Entity
@Table(name = "tenancy_meter")
public class MeterReading extends HospitalPart {
    @EmbeddedId
    private Key key;

    private long quantity;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MeterReading() {}

    public Key getKey() {
        return key;
    }

    public long getQuantity() {
        return quantity;
    }

    /** Whose, of which month of the hospital's own calendar ({@code 2026-11}), and what. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "metered_id")) HospitalId metered,
            @Column(name = "metered_month") String month,
            @Enumerated(EnumType.STRING) Meter meter) {}
}
