package health.erp.broken.entities_have_no_setters.lab.specimen;

import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class SettableTube extends HospitalOwned {
    @Id
    private long id;

    private boolean full;

    void setFull(boolean full) {
        this.full = full;
    }

    long getId() {
        return id;
    }

    boolean isFull() {
        return full;
    }
}
