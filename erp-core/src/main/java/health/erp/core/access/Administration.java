package health.erp.core.access;

import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a hospital manages its permissions here; it always has an administrator. */
@Entity
@Table(name = "erp_access")
public class Administration extends HospitalOwned {
    @Id
    private UUID id;

    /** Those for good; the database refuses to count below one. */
    private int administrators = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Administration() {}

    Administration(UUID id) {
        this.id = id;
    }

    public UUID getId() {
        return id;
    }

    public int getAdministrators() {
        return administrators;
    }
}
