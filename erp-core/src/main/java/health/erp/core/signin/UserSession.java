package health.erp.core.signin;

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
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time between somebody's signing in and out. Changed by conditional updates: many requests use one at once. */
@Entity
@Table(name = "erp_user_session")
public class UserSession extends HospitalOwned {
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    /** How it ended. */
    public enum End {
        SIGNED_OUT,
        EXPIRED,
        /** By an administrator, or because the password or the user changed. */
        ENDED
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SessionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id", updatable = false))
    private StaffId staff;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // the queries read it
    private String tokenHash;

    @Column(updatable = false)
    private boolean mustChange;

    @Column(updatable = false)
    private Instant startedAt;

    private Instant lastUsedAt;

    @Column(updatable = false)
    private Instant expiresAt;

    /** When it expires if nothing happens; null once it has ended. */
    private @Nullable Instant dueAt;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable End ended;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected UserSession() {}

    UserSession(SessionId id, Authenticated who, SessionToken token, SessionLimits limits, Instant now) {
        this.id = id;
        this.staff = who.staff();
        this.tokenHash = token.hash();
        this.mustChange = who.mustChangePassword();
        this.startedAt = now;
        this.lastUsedAt = now;
        this.expiresAt = now.plus(limits.longest());
        this.dueAt = due(limits, now);
    }

    boolean isDue(Instant now) {
        return dueAt != null && !now.isBefore(dueAt);
    }

    boolean hasUseToNote(Instant now) {
        return !now.isBefore(lastUsedAt.plus(USE_NOTED_EVERY));
    }

    /** When it expires if this was its last use. */
    final Instant due(SessionLimits limits, Instant used) {
        var idle = used.plus(limits.idle());
        return idle.isBefore(expiresAt) ? idle : expiresAt;
    }

    public SessionId getId() {
        return id;
    }

    public StaffId getStaff() {
        return staff;
    }

    public boolean isMustChange() {
        return mustChange;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getLastUsedAt() {
        return lastUsedAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    public @Nullable End getEnded() {
        return ended;
    }
}
