package health.erp.records.location;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.LocationId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place of the hospital: a site, a building, a ward, a room or a bed. */
@Entity
public class Location extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LocationId id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private LocationKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "inside_id", updatable = false))
    private @Nullable LocationId inside;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ward_id", updatable = false))
    private @Nullable LocationId ward;

    private String name;

    @Enumerated(EnumType.STRING)
    private LocationStatus status = LocationStatus.ACTIVE;

    @Embedded
    private @Nullable WardTraits wardTraits;

    @Embedded
    private @Nullable BedTraits bedTraits;

    @Column(updatable = false)
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Location() {}

    Location(LocationId id, AddLocation command, @Nullable Location outer, Instant now) {
        this.id = id;
        this.kind = command.kind();
        this.inside = outer == null ? null : outer.id;
        this.ward = kind == LocationKind.WARD ? id : outer == null ? null : outer.ward;
        this.name = command.name();
        this.openedAt = now;
        mustLieIn(outer);
        take(command.wardTraits(), command.bedTraits());
    }

    LocationEvent.Changed amend(AmendLocation command, Instant now) {
        var before = bedTraits;
        name = command.name();
        take(command.wardTraits(), command.bedTraits());
        if (before != null && bedTraits != null && before.capacity() != bedTraits.capacity()) {
            throw InvalidCommandException.of("bedTraits.capacity", "stays; add another bed instead");
        }
        return new LocationEvent.Changed(id, status, now);
    }

    LocationEvent.Changed become(LocationStatus next, Instant now) {
        if (status == next) {
            throw new RuleException(
                    "records.location.status", "The location (%s) is %s already.".formatted(id, status));
        }
        status = next;
        return new LocationEvent.Changed(id, status, now);
    }

    private void mustLieIn(@Nullable Location outer) {
        var fits = outer == null ? kind == LocationKind.SITE : kind.liesIn(outer.kind);
        if (!fits) {
            throw InvalidCommandException.of(
                    "inside", "a %s does not lie in %s".formatted(kind, outer == null ? "nothing" : "a " + outer.kind));
        }
    }

    private void take(@Nullable WardTraits ofWard, @Nullable BedTraits ofBed) {
        if ((ofWard != null) != (kind == LocationKind.WARD)) {
            throw InvalidCommandException.of("wardTraits", "belong to a WARD, and only to one");
        }
        if ((ofBed != null) != (kind == LocationKind.BED)) {
            throw InvalidCommandException.of("bedTraits", "belong to a BED, and only to one");
        }
        wardTraits = ofWard;
        bedTraits = ofBed;
    }

    public LocationId getId() {
        return id;
    }

    public LocationKind getKind() {
        return kind;
    }

    public @Nullable LocationId getInside() {
        return inside;
    }

    public @Nullable LocationId getWard() {
        return ward;
    }

    public String getName() {
        return name;
    }

    public LocationStatus getStatus() {
        return status;
    }

    public @Nullable WardTraits getWardTraits() {
        return wardTraits;
    }

    public @Nullable BedTraits getBedTraits() {
        return bedTraits;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }
}
