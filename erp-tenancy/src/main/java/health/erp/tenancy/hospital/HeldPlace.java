package health.erp.tenancy.hospital;

import health.erp.core.id.HospitalId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a place belongs: to one hospital, or to all that share it. A schema of one's own is within a database that is
 * shared, so nobody gets into a database of another's own.
 */
@Entity
@Table(name = "tenancy_place")
public class HeldPlace extends HospitalPart {
    /** All hospitals that share a place. */
    static final UUID SHARED = new UUID(0, 0);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String place;

    @Column(updatable = false)
    private UUID holder;

    @Column(name = "within_place", updatable = false)
    private @Nullable String within;

    @SuppressWarnings("UnusedVariable") // the database checks it
    @Column(updatable = false)
    private @Nullable UUID withinHolder;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HeldPlace() {}

    private HeldPlace(UUID id, String place, UUID holder) {
        this.id = id;
        this.place = place;
        this.holder = holder;
    }

    static HeldPlace shared(UUID id, String database) {
        return new HeldPlace(id, database, SHARED);
    }

    static HeldPlace own(UUID id, HospitalPlacement placement, HospitalId hospital) {
        var held = new HeldPlace(id, placement.place().toString(), hospital.value());
        if (placement instanceof HospitalPlacement.OwnSchema) {
            held.within = placement.database();
            held.withinHolder = SHARED;
        }
        return held;
    }

    /** Who has a place of this kind. */
    static UUID holder(HospitalPlacement placement, HospitalId hospital) {
        return placement instanceof HospitalPlacement.SharedRows ? SHARED : hospital.value();
    }

    public UUID getId() {
        return id;
    }

    public String getPlace() {
        return place;
    }

    public UUID getHolder() {
        return holder;
    }

    boolean isSameAs(HeldPlace other) {
        return holder.equals(other.holder) && Objects.equals(within, other.within);
    }

    /** The database a schema is in; null for a database. */
    public @Nullable String getWithin() {
        return within;
    }
}
