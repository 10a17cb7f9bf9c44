package health.erp.core.jpa;

import health.erp.core.id.HospitalId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row of one hospital. The hospital is filled in from the session, and every query asks for it. */
@MappedSuperclass
public abstract class HospitalPart {
    @OfHospital
    @Column(name = "hospital_id", updatable = false)
    private UUID hospital;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HospitalPart() {}

    public HospitalId getHospital() {
        return new HospitalId(hospital);
    }
}
