package health.erp.broken.nothing.lab.order;

import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An aggregate: public to read, package-private to change. */
@Entity
public class LabOrder extends HospitalOwned {
    @Id
    private UUID id;

    private String test;
    private boolean settled;

    protected LabOrder() {}

    LabOrder(UUID id, PlaceLabOrder command) {
        this.id = id;
        this.test = command.test().value();
    }

    LabOrderEvent placed(Instant now) {
        return new LabOrderEvent.Placed(id, now);
    }

    void settle() {
        settled = true;
    }

    public UUID getId() {
        return id;
    }

    public String getTest() {
        return test;
    }

    public boolean isSettled() {
        return settled;
    }

    public boolean maySettle(Instant now) {
        return !settled && now.isAfter(Instant.EPOCH);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
