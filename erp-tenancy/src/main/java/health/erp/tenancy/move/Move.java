package health.erp.tenancy.move;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.core.place.Fence;
import health.erp.tenancy.hospital.HospitalPlacement;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.rows.Passage;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hospital on its way from one place to another. */
@Entity
@Table(name = "tenancy_move")
public class Move extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MoveId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "moved_id", updatable = false))
    private HospitalId moved;

    /** True or null, so that of one hospital one is. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    private @Nullable Boolean underWay = true;

    @Enumerated(EnumType.STRING)
    private MoveStep step = MoveStep.PREPARING;

    @Convert(converter = Placed.class)
    @Column(name = "placed_at", updatable = false)
    private HospitalPlacement from;

    @Convert(converter = Placed.class)
    @Column(name = "moves_to", updatable = false)
    private HospitalPlacement to;

    /** For the questions. */
    @Column(updatable = false)
    private String fromPlace;

    @Column(updatable = false)
    private long epoch;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Fence.State fenceState;

    @Convert(converter = Tables.class)
    private List<String> copiedTables = List.of();

    private long rowsCopied;
    private int rounds;
    private long changesApplied;
    private int holds;
    private @Nullable Long heldMillis;
    private @Nullable Boolean comparedAll;
    private @Nullable String abortReason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "started_by", updatable = false))
    private StaffId startedBy;

    @Column(updatable = false)
    private Instant startedAt;

    private Instant changedAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Move() {}

    @SuppressWarnings("NullAway.Init")
    Move(MoveId id, HospitalView hospital, HospitalPlacement to, StaffId by, Instant now) {
        this.id = id;
        this.moved = hospital.id();
        this.from = hospital.placement();
        this.to = to;
        this.fromPlace = from.place().toString();
        this.epoch = hospital.epoch();
        this.fenceState = hospital.fence().state();
        this.startedBy = by;
        this.startedAt = now;
        this.changedAt = now;
    }

    MoveEvent started() {
        return new MoveEvent.Started(id, moved, fromPlace, to.place().toString(), startedAt);
    }

    void become(MoveStep next, Instant now) {
        mustGoOn();
        step = next;
        changedAt = now;
    }

    /** Whoever carries rows asks now and then, and stops when somebody has aborted the move. */
    void mustGoOn() {
        if (step.compareTo(MoveStep.CATCHING_UP) > 0) {
            throw new RuleException(
                    "tenancy.move.step", "The move (%s) is %s, so it does not go on.".formatted(id, step));
        }
    }

    void copied(List<String> tables, long rows, Instant now) {
        mustGoOn();
        copiedTables = List.copyOf(tables);
        rowsCopied += rows;
        changedAt = now;
    }

    void caughtUp(Passage.Round round, Instant now) {
        mustGoOn();
        rounds++;
        changesApplied += round.changes();
        changedAt = now;
    }

    MoveEvent arrive(@Nullable Boolean allCompared, Instant now) {
        become(MoveStep.ARRIVED, now);
        comparedAll = allCompared;
        underWay = null;
        arrivedAt = now;
        return new MoveEvent.Arrived(id, moved, now);
    }

    void held(Duration time) {
        holds++;
        heldMillis = time.toMillis();
    }

    void abort(String reason, Instant now) {
        if (!step.mayBeAborted()) {
            throw new RuleException(
                    "tenancy.move.arrived",
                    "The move (%s) is %s: the hospital works at (%s), and what it wrote there is nowhere else.\nMaybe move it back to (%s) with another move."
                            .formatted(id, step, to.place(), fromPlace));
        }
        step = MoveStep.ABORTING;
        abortReason = reason;
        changedAt = now;
    }

    MoveEvent aborted(Instant now) {
        mustBe(MoveStep.ABORTING);
        step = MoveStep.ABORTED;
        underWay = null;
        endedAt = now;
        changedAt = now;
        return new MoveEvent.Aborted(id, moved, abortReason == null ? "" : abortReason, now);
    }

    void mustHaveArrived() {
        mustBe(MoveStep.ARRIVED);
    }

    MoveEvent tidied(Instant now) {
        mustHaveArrived();
        step = MoveStep.DONE;
        endedAt = now;
        changedAt = now;
        return new MoveEvent.Tidied(id, moved, now);
    }

    private void mustBe(MoveStep wanted) {
        if (step != wanted) {
            throw new RuleException("tenancy.move.step", "The move (%s) is %s, not %s.".formatted(id, step, wanted));
        }
    }

    public MoveId getId() {
        return id;
    }

    public HospitalId getMoved() {
        return moved;
    }

    public boolean hasArrived() {
        return arrivedAt != null;
    }

    public MoveStep getStep() {
        return step;
    }

    public HospitalPlacement getFrom() {
        return from;
    }

    public HospitalPlacement getTo() {
        return to;
    }

    public String getFromPlace() {
        return fromPlace;
    }

    /** What the source says of the hospital until it is handed over. */
    public Fence getFence() {
        return new Fence(epoch, fenceState);
    }

    public List<String> getCopiedTables() {
        return copiedTables;
    }

    public long getRowsCopied() {
        return rowsCopied;
    }

    public int getRounds() {
        return rounds;
    }

    public long getChangesApplied() {
        return changesApplied;
    }

    public int getHolds() {
        return holds;
    }

    public @Nullable Duration getHeld() {
        return heldMillis == null ? null : Duration.ofMillis(heldMillis);
    }

    public @Nullable Boolean getComparedAll() {
        return comparedAll;
    }

    public @Nullable String getAbortReason() {
        return abortReason;
    }

    public StaffId getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public @Nullable Instant getArrivedAt() {
        return arrivedAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    static final class Placed extends JsonColumn<HospitalPlacement> {}

    static final class Tables extends JsonColumn<List<String>> {}
}
