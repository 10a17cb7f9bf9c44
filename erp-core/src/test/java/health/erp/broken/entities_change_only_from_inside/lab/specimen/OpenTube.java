package health.erp.broken.entities_change_only_from_inside.lab.specimen;

import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class OpenTube extends HospitalOwned {
    @Id
    private long id;

    private int reads;

    public void fill() {
        reads = 0;
    }

    public int getReads() {
        return reads++;
    }

    public void isolate() {
        fill();
    }

    public long getId() {
        return id;
    }

    public boolean mayBecome(int other) {
        return other > reads;
    }
}
