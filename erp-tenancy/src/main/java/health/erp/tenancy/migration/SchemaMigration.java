package health.erp.tenancy.migration;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round of bringing places up to date. */
@Entity
@Table(name = "tenancy_migration")
public class SchemaMigration extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MigrationId id;

    /** True or null, so that one is at a time. */
    private @Nullable Boolean running = true;

    @Enumerated(EnumType.STRING)
    private MigrationStatus status = MigrationStatus.RUNNING;

    @Column(updatable = false)
    private int waveSize;

    @Column(updatable = false)
    private int parallel;

    @Column(updatable = false)
    private int failuresAllowed;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "started_by", updatable = false))
    private StaffId startedBy;

    @Column(updatable = false)
    private Instant startedAt;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SchemaMigration() {}

    @SuppressWarnings("NullAway.Init")
    SchemaMigration(MigrationId id, StartMigration command, StaffId by, Instant now) {
        this.id = id;
        this.waveSize = command.waveSize();
        this.parallel = command.parallel();
        this.failuresAllowed = command.failuresAllowed();
        this.startedBy = by;
        this.startedAt = now;
    }

    void resume() {
        if (status != MigrationStatus.DONE) {
            status = MigrationStatus.RUNNING;
            running = true;
            endedAt = null;
        }
    }

    /** Whether another place may be begun. */
    boolean mayGoOn(List<PlaceMigration> places) {
        var failed =
                places.stream().filter(p -> p.getStatus() == PlaceStatus.FAILED).toList();
        return failed.size() <= failuresAllowed && failed.stream().noneMatch(p -> p.getWave() == 0);
    }

    /** Done when all places are, stopped when nobody goes on; places somebody else works on leave it running. */
    void end(List<PlaceMigration> places, Instant now) {
        if (places.stream().allMatch(p -> p.getStatus() == PlaceStatus.DONE)) {
            end(MigrationStatus.DONE, now);
        } else if (places.stream().noneMatch(p -> p.getStatus() == PlaceStatus.RUNNING)) {
            end(MigrationStatus.STOPPED, now);
        }
    }

    private void end(MigrationStatus with, Instant now) {
        status = with;
        running = null;
        endedAt = now;
    }

    public MigrationId getId() {
        return id;
    }

    public boolean isRunning() {
        return running != null;
    }

    public MigrationStatus getStatus() {
        return status;
    }

    public int getWaveSize() {
        return waveSize;
    }

    public int getParallel() {
        return parallel;
    }

    public int getFailuresAllowed() {
        return failuresAllowed;
    }

    public StaffId getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
