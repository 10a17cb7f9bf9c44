package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far the making of a hospital has come. */
@Entity
@Table(name = "tenancy_provisioning")
public class Provisioning extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HospitalId id;

    @Enumerated(EnumType.STRING)
    private ProvisioningStep step = ProvisioningStep.REGISTERED;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "administrator_id", updatable = false))
    private StaffId administrator;

    @Column(updatable = false)
    private Instant begunAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Provisioning() {}

    Provisioning(HospitalId id, StaffId administrator, Instant now) {
        this.id = id;
        this.administrator = administrator;
        this.begunAt = now;
        this.changedAt = now;
    }

    /** Of two who do the same step, the later one changes nothing. */
    void did(ProvisioningStep done, Instant now) {
        if (done.compareTo(step) > 0) {
            step = done;
            changedAt = now;
        }
    }

    public HospitalId getId() {
        return id;
    }

    public ProvisioningStep getStep() {
        return step;
    }

    public StaffId getAdministrator() {
        return administrator;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
