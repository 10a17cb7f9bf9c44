package health.erp.tenancy.migration;

import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One place in a round of bringing places up to date. */
@Entity
@Table(name = "tenancy_migration_place")
public class PlaceMigration extends HospitalOwned {
    private static final int LONGEST_ERROR = 1_000;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "migration_id", updatable = false))
    private MigrationId migration;

    @Column(updatable = false)
    private String place;

    @Column(updatable = false)
    private int wave;

    @Enumerated(EnumType.STRING)
    private PlaceStatus status = PlaceStatus.PENDING;

    @Convert(converter = Files.class)
    @Column(updatable = false)
    private List<String> pending;

    private int applied;
    private int attempts;
    private long millis;
    private @Nullable String error;
    private @Nullable Instant claimedUntil;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlaceMigration() {}

    @SuppressWarnings("NullAway.Init")
    PlaceMigration(UUID id, MigrationId migration, MigrationPlan.Lack lack, int wave, Instant now) {
        this.id = id;
        this.migration = migration;
        this.place = lack.place();
        this.wave = wave;
        this.pending = lack.files();
        this.changedAt = now;
    }

    /** Answers false when it is done, or somebody else is at it. */
    boolean claim(Instant now, Duration lease) {
        if (status == PlaceStatus.DONE || status == PlaceStatus.FAILED || isHeld(now)) {
            return false;
        }
        status = PlaceStatus.RUNNING;
        claimedUntil = now.plus(lease);
        attempts++;
        changedAt = now;
        return true;
    }

    void done(int files, Duration took, Instant now) {
        end(PlaceStatus.DONE, took, now);
        applied += files;
        error = null;
    }

    void failed(String reason, Duration took, Instant now) {
        end(PlaceStatus.FAILED, took, now);
        error = reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
    }

    /** What failed is tried again, and what somebody left behind. */
    void again(Instant now) {
        if (status == PlaceStatus.FAILED || (status == PlaceStatus.RUNNING && !isHeld(now))) {
            status = PlaceStatus.PENDING;
            claimedUntil = null;
        }
    }

    private boolean isHeld(Instant now) {
        return status == PlaceStatus.RUNNING && claimedUntil != null && claimedUntil.isAfter(now);
    }

    private void end(PlaceStatus with, Duration took, Instant now) {
        status = with;
        claimedUntil = null;
        millis += took.toMillis();
        changedAt = now;
    }

    public UUID getId() {
        return id;
    }

    public MigrationId getMigration() {
        return migration;
    }

    public String getPlace() {
        return place;
    }

    public int getWave() {
        return wave;
    }

    public PlaceStatus getStatus() {
        return status;
    }

    public List<String> getPending() {
        return pending;
    }

    public int getApplied() {
        return applied;
    }

    public int getAttempts() {
        return attempts;
    }

    public Duration getTook() {
        return Duration.ofMillis(millis);
    }

    public @Nullable String getError() {
        return error;
    }

    public @Nullable Instant getClaimedUntil() {
        return claimedUntil;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    static final class Files extends JsonColumn<List<String>> {}
}
