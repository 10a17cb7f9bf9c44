package health.erp.broken.entities_belong_to_a_hospital.lab.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Everybodys {
    @Id
    private long id;

    long getId() {
        return id;
    }
}
