package health.erp.tenancy.hospital;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.core.place.Fence;
import health.erp.core.value.CurrencyCode;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hospital in the operator's register. */
@Entity
@Table(name = "tenancy_hospital")
public class Hospital extends HospitalOwned {
    private static final Set<HospitalStatus> WORKING =
            Set.of(HospitalStatus.ACTIVE, HospitalStatus.READ_ONLY, HospitalStatus.SUSPENDED);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HospitalId id;

    @Column(updatable = false)
    private String code;

    private String legalName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "gstin"))
    private @Nullable Gstin gstin;

    @Column(name = "time_zone")
    private String zone;

    @Embedded
    @AttributeOverride(name = "code", column = @Column(name = "currency", updatable = false))
    private CurrencyCode currency;

    @Convert(converter = Languages.class)
    private List<String> languages;

    @Column(name = "plan_name")
    private String plan;

    @Enumerated(EnumType.STRING)
    private HospitalStatus status = HospitalStatus.PROVISIONING;

    @Enumerated(EnumType.STRING)
    private @Nullable HospitalStatus statusBefore;

    private @Nullable String statusReason;

    @Convert(converter = Placed.class)
    private HospitalPlacement placement;

    @Convert(converter = Placed.class)
    private @Nullable HospitalPlacement movesTo;

    /** For the questions. */
    @Column(name = "database_name")
    private String database;

    private String place;

    /** Whose the place is; null once nothing is left there. */
    private @Nullable UUID placeHolder;

    private long epoch = 1;

    @Column(updatable = false)
    private Instant registeredAt;

    private Instant changedAt;
    private @Nullable Instant activeSince;
    private @Nullable Instant shreddedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Hospital() {}

    @SuppressWarnings("NullAway.Init")
    Hospital(HospitalId id, ProvisionHospital command, Instant now) {
        this.id = id;
        this.code = command.code();
        this.currency = command.currency();
        take(command.profile());
        settleAt(command.placement());
        this.registeredAt = now;
        this.changedAt = now;
    }

    HospitalEvent registered() {
        return new HospitalEvent.Registered(id, code, registeredAt);
    }

    /** The event may name no part; then nothing has changed. */
    HospitalEvent.Amended amend(HospitalProfile profile, Instant now) {
        mustNotBeShredded();
        var changed = differences(profile);
        if (!changed.isEmpty()) {
            take(profile);
            change(now);
        }
        return new HospitalEvent.Amended(id, Set.copyOf(changed), now);
    }

    HospitalEvent become(HospitalStatus next, @Nullable String reason, Instant now) {
        if (!status.mayBecome(next) || (statusBefore != null && statusBefore != next && !isEnd(next))) {
            throw cannotBecome(next);
        }
        var before = status;
        var mayComeBack = next == HospitalStatus.MOVING || next == HospitalStatus.LEAVING;
        statusBefore = mayComeBack ? before : null;
        status = next;
        statusReason = reason;
        if (next == HospitalStatus.ACTIVE && activeSince == null) {
            activeSince = now;
        }
        change(now);
        return new HospitalEvent.StatusChanged(id, before, next, now);
    }

    /** Lets its staff do more or less; not while it is made, moves or leaves, which end in their own way. */
    HospitalEvent let(HospitalStatus next, @Nullable String reason, Instant now) {
        if (!WORKING.contains(status)) {
            throw cannotBecome(next);
        }
        return become(next, reason, now);
    }

    /** Sets out for another place. */
    HospitalEvent leaveFor(HospitalPlacement to, Instant now) {
        if (to.equals(placement)) {
            throw new RuleException(
                    "tenancy.hospital.there", "The hospital (%s) is at (%s) already.".formatted(code, to.place()));
        }
        var left = become(HospitalStatus.MOVING, null, now);
        movesTo = to;
        return left;
    }

    /** Goes on where it was. */
    HospitalEvent comeBack(HospitalStatus from, Instant now) {
        mustBe(from);
        if (statusBefore == null) {
            throw new RuleException(
                    "tenancy.hospital.noWayBack",
                    "The hospital (%s) is being shredded, and what is destroyed does not come back.".formatted(code));
        }
        movesTo = null;
        return become(statusBefore, null, now);
    }

    /** What leaves now is gone: its keys are about to be destroyed. */
    void closeWayBack(Instant now) {
        mustBe(HospitalStatus.LEAVING);
        statusBefore = null;
        change(now);
    }

    /** Its rows are there from now on; the next epoch begins. */
    HospitalEvent arrive(HospitalPlacement to, Instant now) {
        mustBe(HospitalStatus.MOVING);
        if (!to.equals(movesTo)) {
            throw new RuleException(
                    "tenancy.hospital.elsewhere",
                    "The hospital (%s) moves to another place than (%s).".formatted(code, to.place()));
        }
        settleAt(to);
        epoch++;
        return new HospitalEvent.Moved(id, epoch, now);
    }

    HospitalEvent shredded(Instant now) {
        var event = become(HospitalStatus.SHREDDED, null, now);
        placeHolder = null;
        shreddedAt = now;
        return event;
    }

    void mustBe(HospitalStatus wanted) {
        if (status != wanted) {
            throw new RuleException(
                    "tenancy.hospital.status", "The hospital (%s) is %s, not %s.".formatted(code, status, wanted));
        }
    }

    /** What it is for good, which a repeated command to make it must ask for too. */
    boolean isMeantBy(ProvisionHospital command) {
        return (command.hospital() == null || command.hospital().equals(id))
                && command.code().equals(code)
                && command.currency().equals(currency);
    }

    /**
     * What a repeated command to make it says of who it is, and the register does not; the rest, and where it is, may have
     * been changed since.
     */
    Set<String> differences(ProvisionHospital command) {
        var asked = command.profile();
        var different = new TreeSet<String>();
        note(different, "legalName", legalName, asked.legalName());
        if (asked.gstin() != null) {
            note(different, "gstin", gstin, asked.gstin());
        }
        if (status == HospitalStatus.PROVISIONING) {
            note(different, "placement", placement, command.placement());
        }
        return different;
    }

    private Set<String> differences(HospitalProfile profile) {
        var different = new TreeSet<String>();
        note(different, "legalName", legalName, profile.legalName());
        note(different, "gstin", gstin, profile.gstin());
        note(different, "zone", zone, profile.zone().getId());
        note(different, "languages", languages, profile.languages());
        note(different, "plan", plan, profile.plan());
        return different;
    }

    private void mustNotBeShredded() {
        if (status == HospitalStatus.SHREDDED) {
            throw new RuleException("tenancy.hospital.status", "The hospital (%s) is SHREDDED.".formatted(code));
        }
    }

    private RuleException cannotBecome(HospitalStatus next) {
        return new RuleException(
                "tenancy.hospital.status",
                "The hospital (%s) is %s, so it cannot become %s.".formatted(code, status, next));
    }

    private static boolean isEnd(HospitalStatus next) {
        return next == HospitalStatus.SHREDDED;
    }

    private void take(HospitalProfile profile) {
        legalName = profile.legalName();
        gstin = profile.gstin();
        zone = profile.zone().getId();
        languages = profile.languages();
        plan = profile.plan();
    }

    private void settleAt(HospitalPlacement at) {
        placement = at;
        movesTo = null;
        database = at.place().database();
        place = at.place().toString();
        placeHolder = HeldPlace.holder(at, id);
    }

    /** Later than the last one, even if the clock stands still, so that every change counts as a version. */
    private void change(Instant now) {
        changedAt = now.isAfter(changedAt) ? now : changedAt.plus(1, ChronoUnit.MICROS);
    }

    private static void note(Set<String> changed, String part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(part);
        }
    }

    public HospitalId getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getLegalName() {
        return legalName;
    }

    public @Nullable Gstin getGstin() {
        return gstin;
    }

    public ZoneId getZone() {
        return ZoneId.of(zone);
    }

    public CurrencyCode getCurrency() {
        return currency;
    }

    public List<String> getLanguages() {
        return languages;
    }

    public String getPlan() {
        return plan;
    }

    public HospitalStatus getStatus() {
        return status;
    }

    public @Nullable HospitalStatus getStatusBefore() {
        return statusBefore;
    }

    public @Nullable String getStatusReason() {
        return statusReason;
    }

    public HospitalPlacement getPlacement() {
        return placement;
    }

    public @Nullable HospitalPlacement getMovesTo() {
        return movesTo;
    }

    public String getDatabase() {
        return database;
    }

    public String getPlace() {
        return place;
    }

    public @Nullable UUID getPlaceHolder() {
        return placeHolder;
    }

    /** What its place is to say; while it moves, what it said before. */
    public Fence getFence() {
        var counting = status == HospitalStatus.MOVING && statusBefore != null ? statusBefore : status;
        return new Fence(epoch, counting.fence());
    }

    public long getEpoch() {
        return epoch;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public @Nullable Instant getActiveSince() {
        return activeSince;
    }

    public @Nullable Instant getShreddedAt() {
        return shreddedAt;
    }

    static final class Languages extends JsonColumn<List<String>> {}

    static final class Placed extends JsonColumn<HospitalPlacement> {}
}
