package health.erp.lab.reagent;

import health.erp.core.id.ItemId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
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

/** An entry in the ledger of reagents: what was taken of a lot, and what for. Written once. */
@Entity
@Table(name = "lab_reagent_use")
public class ReagentUse extends HospitalPart {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReagentUseId id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private UseKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id", updatable = false))
    private ReagentLotId lot;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "item_id", updatable = false))
    private ItemId item;

    @Column(updatable = false)
    private String lotNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instrument_id", updatable = false))
    private InstrumentId instrument;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "run_id", updatable = false))
    private @Nullable RunId run;

    @Column(name = "test_code", updatable = false)
    private @Nullable String test;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable RunPurpose purpose;

    @Column(updatable = false)
    private @Nullable Integer measurings;

    @Column(updatable = false, precision = 18, scale = 6)
    private BigDecimal amount;

    @Column(updatable = false)
    private String unit;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "used_by", updatable = false))
    private StaffId usedBy;

    @Column(updatable = false)
    private Instant usedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReagentUse() {}

    private ReagentUse(ReagentUseId id, UseKind kind, ReagentLot of, BigDecimal amount, StaffId by, Instant now) {
        this.id = id;
        this.kind = kind;
        this.lot = of.getId();
        this.item = of.getItem();
        this.lotNumber = of.getNumber();
        this.instrument = of.getInstrument();
        this.unit = of.getUnit();
        this.amount = amount;
        this.usedBy = by;
        this.usedAt = now;
    }

    static ReagentUse discarded(ReagentUseId id, ReagentLot of, BigDecimal amount, StaffId by, Instant now) {
        return new ReagentUse(id, UseKind.DISCARD, of, amount, by, now);
    }

    static ReagentUse taken(
            ReagentUseId id, ReagentLot of, BigDecimal amount, UseReagents.Run run, StaffId by, Instant now) {
        var use = new ReagentUse(id, UseKind.RUN, of, amount, by, now);
        use.run = run.id();
        use.test = run.test().value();
        use.purpose = run.purpose();
        use.measurings = run.measurings();
        return use;
    }

    ReagentEvent consumed() {
        return new ReagentEvent.Consumed(id, kind, item, lot, lotNumber, instrument, run, getAmount(), unit, usedAt);
    }

    public ReagentUseId getId() {
        return id;
    }

    public UseKind getKind() {
        return kind;
    }

    public ReagentLotId getLot() {
        return lot;
    }

    public ItemId getItem() {
        return item;
    }

    public String getLotNumber() {
        return lotNumber;
    }

    public InstrumentId getInstrument() {
        return instrument;
    }

    public @Nullable RunId getRun() {
        return run;
    }

    public @Nullable TestCode getTest() {
        return test == null ? null : new TestCode(test);
    }

    public @Nullable RunPurpose getPurpose() {
        return purpose;
    }

    public @Nullable Integer getMeasurings() {
        return measurings;
    }

    public BigDecimal getAmount() {
        return Plain.of(amount);
    }

    public String getUnit() {
        return unit;
    }

    public StaffId getUsedBy() {
        return usedBy;
    }

    public Instant getUsedAt() {
        return usedAt;
    }
}
