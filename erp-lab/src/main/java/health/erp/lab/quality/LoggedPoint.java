package health.erp.lab.quality;

import health.erp.core.jpa.HospitalPart;
import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.control.ControlPoint;
import health.erp.lab.control.Target;
import health.erp.lab.value.Plain;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One material in a run of the log, with what was expected of it then. Written once. */
@Entity
@Table(name = "lab_control_point")
public class LoggedPoint extends HospitalPart {
    /** Of which test, in which of its runs, at which level. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(
            @AttributeOverride(name = "value", column = @Column(name = "controlled_id")) ControlledTestId controlled,
            @Column(name = "run_number") int run,
            @Column(name = "material_level") String level) {}

    @EmbeddedId
    private Place place;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "run_id", updatable = false))
    private ControlRunId runId;

    /** The how manieth it was measured in its run. */
    @Column(name = "position", updatable = false)
    private int position;

    @Column(updatable = false)
    private int epoch;

    @Column(updatable = false)
    private Instant measuredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id", updatable = false))
    private @Nullable ControlLotId lot;

    @Column(name = "measured", updatable = false, precision = 24, scale = 10)
    private @Nullable BigDecimal value;

    @Column(name = "target_number", updatable = false)
    private @Nullable Integer target;

    @Column(updatable = false, precision = 24, scale = 10)
    private @Nullable BigDecimal mean;

    @Column(updatable = false, precision = 24, scale = 10)
    private @Nullable BigDecimal deviation;

    /** Whether it counts when a target is calculated: not if its run was rejected. */
    @Column(updatable = false)
    private boolean counts;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LoggedPoint() {}

    LoggedPoint(LoggedRun run, int position, ControlPoint point, @Nullable ControlLotId lot) {
        this.place = new Place(run.getControlled(), run.getNumber(), point.level());
        this.runId = run.getId();
        this.position = position;
        this.epoch = run.getEpoch();
        this.measuredAt = run.getMeasuredAt();
        this.lot = lot;
        this.value = point.value();
        var expected = point.target();
        if (expected != null) {
            this.target = expected.version();
            this.mean = expected.mean();
            this.deviation = expected.deviation();
        }
        this.counts = run.getVerdict() != Verdict.REJECTED;
    }

    /** As the rules see it. */
    ControlPoint point() {
        return new ControlPoint(place.level, getValue(), expected());
    }

    boolean counts() {
        return counts;
    }

    private @Nullable Target expected() {
        return target == null || mean == null || deviation == null ? null : new Target(mean, deviation, target);
    }

    public int getRun() {
        return place.run;
    }

    public ControlRunId getRunId() {
        return runId;
    }

    public String getLevel() {
        return place.level;
    }

    public int getEpoch() {
        return epoch;
    }

    public Instant getMeasuredAt() {
        return measuredAt;
    }

    public @Nullable ControlLotId getLot() {
        return lot;
    }

    public @Nullable BigDecimal getValue() {
        return Plain.orNull(value);
    }

    public @Nullable Integer getTarget() {
        return target;
    }

    public @Nullable BigDecimal getMean() {
        return Plain.orNull(mean);
    }

    public @Nullable BigDecimal getDeviation() {
        return Plain.orNull(deviation);
    }

    /** How many deviations from the mean, to three decimals; null where there is no value or no target. */
    public @Nullable BigDecimal getZ() {
        var expected = expected();
        return value == null || expected == null || !expected.isUsable() ? null : expected.z(value);
    }
}
