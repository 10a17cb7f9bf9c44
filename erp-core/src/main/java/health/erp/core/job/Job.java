package health.erp.core.job;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Work to be done later. Read here; nodes take turns at writing it, so that goes past Hibernate. */
@Entity
@Table(name = "erp_job")
public class Job extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private JobId id;

    private String type;

    @Column(name = "job_key")
    private @Nullable String key;

    private String payload;
    private @Nullable String recurrence;
    private Instant dueAt;
    private @Nullable Instant readyAt;
    private boolean leased;
    private long fence;
    private int attempts;
    private @Nullable String failure;
    private @Nullable String correlation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "scheduled_by"))
    private StaffId scheduledBy;

    private Instant scheduledAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Job() {}

    public JobId getId() {
        return id;
    }

    public String getType() {
        return type;
    }

    public @Nullable String getKey() {
        return key;
    }

    public String getPayload() {
        return payload;
    }

    public @Nullable Recurrence getRecurrence() {
        return recurrence == null ? null : Recurrence.of(recurrence);
    }

    public Instant getDueAt() {
        return dueAt;
    }

    /** Rises with everyone who takes it. */
    public long getFence() {
        return fence;
    }

    public int getAttempts() {
        return attempts;
    }

    public @Nullable String getFailure() {
        return failure;
    }

    public @Nullable String getCorrelation() {
        return correlation;
    }

    public StaffId getScheduledBy() {
        return scheduledBy;
    }

    public Instant getScheduledAt() {
        return scheduledAt;
    }

    public JobStatus getStatus() {
        return readyAt == null ? JobStatus.FAILED : leased ? JobStatus.RUNNING : JobStatus.WAITING;
    }
}
