package health.erp.core.signin;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member of staff as somebody who signs in with a name and a password. */
@Entity
@Table(name = "erp_user")
public class UserAccount extends HospitalOwned {
    static final int FREE_ATTEMPTS = 4;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UserId id;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // the queries read it
    private String nameKey;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "staff_id", updatable = false))
    private StaffId staff;

    private String passwordHash;
    private boolean mustChange;
    private boolean disabled;

    /** In a row, those refused unseen too. */
    private int failedAttempts;

    private @Nullable Instant lockedUntil;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant passwordSetAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected UserAccount() {}

    UserAccount(UserId id, UserName name, StaffId staff, String passwordHash, Instant now) {
        this.id = id;
        this.name = name.text();
        this.nameKey = name.key();
        this.staff = staff;
        this.passwordHash = passwordHash;
        this.mustChange = true;
        this.createdAt = now;
        this.passwordSetAt = now;
    }

    /**
     * Counts an attempt before it is looked at, so that many at once are as many; answers whether it may be looked at.
     * From the fifth wrong one on each shuts the user out for longer: 1, 2, 4, 8, 15 minutes. OWASP ASVS 5.0, 6.3.1
     */
    boolean attempt(Instant now) {
        failedAttempts++;
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return false;
        }
        var beyond = failedAttempts - FREE_ATTEMPTS;
        lockedUntil = beyond <= 0 ? null : now.plus(lock(beyond));
        return true;
    }

    private static Duration lock(int beyond) {
        var lock = FIRST_LOCK.multipliedBy(1L << Math.min(beyond - 1, 10));
        return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
    }

    void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** The same password, hashed as we do now. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    /** @param byOther somebody else knows it, so it must be changed */
    void givePassword(String hash, boolean byOther, Instant now) {
        passwordHash = hash;
        mustChange = byOther;
        passwordSetAt = now;
        unlock();
    }

    void disable() {
        disabled = true;
    }

    void enable() {
        disabled = false;
        unlock();
    }

    public UserId getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public StaffId getStaff() {
        return staff;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public boolean isMustChange() {
        return mustChange;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public int getFailedAttempts() {
        return failedAttempts;
    }

    public @Nullable Instant getLockedUntil() {
        return lockedUntil;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getPasswordSetAt() {
        return passwordSetAt;
    }
}
