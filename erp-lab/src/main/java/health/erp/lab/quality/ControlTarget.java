package health.erp.lab.quality;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.lab.control.Target;
import health.erp.lab.value.Plain;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a lot of controls should give at one level of a test on an instrument. It is not changed; another takes its place. */
@Entity
@Table(name = "lab_control_target")
public class ControlTarget extends HospitalPart {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ControlTargetId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "controlled_id", updatable = false))
    private ControlledTestId controlled;

    @Column(name = "material_level", updatable = false)
    private String level;

    @Column(name = "target_number", updatable = false)
    private int number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id", updatable = false))
    private ControlLotId lot;

    @Column(updatable = false, precision = 24, scale = 10)
    private BigDecimal mean;

    @Column(updatable = false, precision = 24, scale = 10)
    private BigDecimal deviation;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TargetSource source;

    @Column(updatable = false)
    private @Nullable Integer measurements;

    /** True until another takes its place, then null: there is one for each level. */
    private @Nullable Boolean inForce = true;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "set_by", updatable = false))
    private StaffId setBy;

    @Column(updatable = false)
    private Instant setAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ControlTarget() {}

    ControlTarget(ControlTargetId id, ControlledTest of, Expected expected, int number, StaffId by, Instant now) {
        this.id = id;
        this.controlled = of.getId();
        this.level = expected.level;
        this.lot = expected.lot;
        this.number = number;
        this.mean = expected.mean;
        this.deviation = expected.deviation;
        this.measurements = expected.measurements;
        this.source = expected.measurements == null ? TargetSource.MANUFACTURER : TargetSource.OWN;
        this.setBy = by;
        this.setAt = now;
    }

    void giveWay() {
        inForce = null;
    }

    public ControlTargetId getId() {
        return id;
    }

    public ControlledTestId getControlled() {
        return controlled;
    }

    public String getLevel() {
        return level;
    }

    public int getNumber() {
        return number;
    }

    public ControlLotId getLot() {
        return lot;
    }

    public BigDecimal getMean() {
        return Plain.of(mean);
    }

    public BigDecimal getDeviation() {
        return Plain.of(deviation);
    }

    public TargetSource getSource() {
        return source;
    }

    public @Nullable Integer getMeasurements() {
        return measurements;
    }

    public boolean isInForce() {
        return inForce != null;
    }

    public StaffId getSetBy() {
        return setBy;
    }

    public Instant getSetAt() {
        return setAt;
    }

    Target target() {
        return new Target(getMean(), getDeviation(), number);
    }

    /** @param measurements how many it is calculated from; null if it is the manufacturer's */
    record Expected(
            String level, ControlLotId lot, BigDecimal mean, BigDecimal deviation, @Nullable Integer measurements) {
        static Expected of(SetTarget command) {
            return new Expected(command.level(), command.lot(), command.mean(), command.deviation(), null);
        }
    }
}
