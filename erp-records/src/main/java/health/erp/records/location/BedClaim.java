package health.erp.records.location;

import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.value.Period;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time one place of a bed is taken: somebody lies in it, it is kept for somebody, or it is closed. From its
 * start up to but not including its end. No two that count overlap. R-BED-1
 */
@Entity
public class BedClaim extends HospitalOwned {
    /** What takes the bed. */
    public enum Kind {
        OCCUPANCY,
        RESERVATION,
        CLOSURE
    }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "bed_id", updatable = false))
    private LocationId bed;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ward_id", updatable = false))
    private LocationId ward;

    /** Which of the places of a shared bed, from 1. R-BED-6 */
    @Column(updatable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id", updatable = false))
    private @Nullable EncounterId encounter;

    @Column(updatable = false)
    private Instant startsAt;

    private @Nullable Instant endsAt;

    /** When the patient is thought to leave, for planning. */
    private @Nullable Instant expectedUntil;

    /** What the patient is isolated for: a code of the hospital, such as MRSA. */
    @Column(updatable = false)
    private @Nullable String cohort;

    /** False once it turned out that it never was. The row stays. R-ADT-8 */
    private boolean counts = true;

    /** True while somebody lies here with no end to it, else null: the unique constraints count only these. */
    @SuppressWarnings("UnusedVariable") // the constraints read it
    private @Nullable Boolean openNow;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected BedClaim() {}

    private BedClaim(UUID id, BedSituation.Spot spot, Kind kind, @Nullable EncounterId encounter, Instant from) {
        this.id = id;
        this.bed = spot.bed();
        this.ward = spot.ward();
        this.place = spot.place();
        this.kind = kind;
        this.encounter = encounter;
        this.startsAt = from;
    }

    static BedClaim occupancy(
            UUID id,
            BedSituation.Spot spot,
            EncounterId encounter,
            Instant from,
            @Nullable Instant expectedUntil,
            @Nullable String cohort) {
        var claim = new BedClaim(id, spot, Kind.OCCUPANCY, encounter, from);
        claim.expectedUntil = expectedUntil;
        claim.cohort = cohort;
        claim.openNow = true;
        return claim;
    }

    static BedClaim reservation(
            UUID id, BedSituation.Spot spot, @Nullable EncounterId encounter, Instant from, Instant until) {
        var claim = new BedClaim(id, spot, Kind.RESERVATION, encounter, from);
        claim.endsAt = until;
        return claim;
    }

    static BedClaim closure(UUID id, BedSituation.Spot spot, Instant from) {
        return new BedClaim(id, spot, Kind.CLOSURE, null, from);
    }

    /** Of one that would have no length nothing counts. */
    void end(Instant at) {
        openNow = null;
        if (at.isAfter(startsAt)) {
            endsAt = at;
        } else {
            counts = false;
        }
    }

    /** Goes on as if it had not ended. */
    void resume() {
        endsAt = null;
        openNow = kind == Kind.OCCUPANCY ? true : null;
    }

    /** It never was. R-ADT-8 */
    void annul() {
        counts = false;
        openNow = null;
    }

    void expectUntil(@Nullable Instant end) {
        expectedUntil = end;
    }

    public Period getPeriod() {
        return new Period(startsAt, endsAt);
    }

    /** How long the place is taken as far as anybody plans; without an end if nobody knows. */
    public Period getPlannedPeriod() {
        var end = endsAt != null ? endsAt : expectedUntil;
        return new Period(startsAt, end == null || !end.isAfter(startsAt) ? endsAt : end);
    }

    public UUID getId() {
        return id;
    }

    public LocationId getBed() {
        return bed;
    }

    public LocationId getWard() {
        return ward;
    }

    public int getPlace() {
        return place;
    }

    public Kind getKind() {
        return kind;
    }

    public @Nullable EncounterId getEncounter() {
        return encounter;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public @Nullable Instant getEndsAt() {
        return endsAt;
    }

    public @Nullable Instant getExpectedUntil() {
        return expectedUntil;
    }

    public @Nullable String getCohort() {
        return cohort;
    }

    public boolean isCounting() {
        return counts;
    }
}
