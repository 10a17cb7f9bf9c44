package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A row of one hospital. Hibernate fills the hospital from the session and filters every query by it. */
@MappedSuperclass
public abstract class HospitalPart {
    @TenantId
    @Column(name = "hospital_id", updatable = false)
    private UUID hospital;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HospitalPart() {}

    public HospitalId getHospital() {
        return new HospitalId(hospital);
    }
}
