package health.erp.tenancy.organisation;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A group of hospitals; one that is part of a larger one has no parts itself. */
@Entity
@Table(name = "tenancy_organisation")
public class Organisation extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrganisationId id;

    private String name;

    /** 1, or 2 for a part; the database keeps to these. */
    @Column(name = "level_no", updatable = false)
    private int level;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id", updatable = false))
    private @Nullable OrganisationId within;

    @SuppressWarnings("UnusedVariable") // the database checks it
    @Column(updatable = false)
    private @Nullable Integer parentLevel;

    @Column(updatable = false)
    private Instant formedAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Organisation() {}

    Organisation(OrganisationId id, String name, @Nullable Organisation larger, Instant now) {
        if (larger != null && larger.within != null) {
            throw new RuleException(
                    "tenancy.organisation.nested",
                    "The organisation (%s) is part of another, so it has no parts itself.".formatted(larger.id));
        }
        this.id = id;
        this.name = name;
        this.level = larger == null ? 1 : 2;
        this.within = larger == null ? null : larger.id;
        this.parentLevel = larger == null ? null : 1;
        this.formedAt = now;
        this.changedAt = now;
    }

    OrganisationEvent formed() {
        return new OrganisationEvent.Formed(id, within, formedAt);
    }

    OrganisationEvent rename(String other, Instant now) {
        name = other;
        change(now);
        return new OrganisationEvent.Renamed(id, now);
    }

    OrganisationEvent admit(HospitalId hospital, Instant now) {
        change(now);
        return new OrganisationEvent.Admitted(id, hospital, now);
    }

    OrganisationEvent release(HospitalId hospital, Instant now) {
        change(now);
        return new OrganisationEvent.Released(id, hospital, now);
    }

    /** Later than the last one, even if the clock stands still, so that every change counts as a version. */
    private void change(Instant now) {
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
    }

    public OrganisationId getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getLevel() {
        return level;
    }

    public @Nullable OrganisationId getWithin() {
        return within;
    }

    public Instant getFormedAt() {
        return formedAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
