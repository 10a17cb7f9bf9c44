package health.erp.lab.quality;

import health.erp.core.RuleException;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One lot of a control material. */
@Entity
@Table(name = "lab_control_lot")
public class ControlLot extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ControlLotId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "material_id", updatable = false))
    private ControlMaterialId material;

    @Column(name = "lot_number", updatable = false)
    private String number;

    @Column(updatable = false)
    private LocalDate expiry;

    @Column(updatable = false)
    private @Nullable Integer daysOpen;

    private @Nullable LocalDate openedOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ControlLot() {}

    ControlLot(ControlLotId id, ReceiveControlLot command) {
        this.id = id;
        this.material = command.material();
        this.number = command.number();
        this.expiry = command.expiry();
        this.daysOpen = command.daysOpen();
    }

    /** The next vial: its days are counted from now. */
    void open(LocalDate today) {
        if (today.isAfter(expiry)) {
            throw new RuleException(
                    "lab.control.lot.expired",
                    "The lot (%s) of controls expired on %s, so it cannot be opened.".formatted(id, expiry));
        }
        openedOn = today;
    }

    void mustBeGoodOn(LocalDate day) {
        if (day.isAfter(getGoodUntil())) {
            throw new RuleException(
                    "lab.control.lot.expired",
                    "The lot (%s) of controls was good until %s, so what it gives proves nothing.\nMaybe open a new vial or set a target for another lot."
                            .formatted(id, getGoodUntil()));
        }
    }

    public ControlLotId getId() {
        return id;
    }

    public ControlMaterialId getMaterial() {
        return material;
    }

    public String getNumber() {
        return number;
    }

    public LocalDate getExpiry() {
        return expiry;
    }

    public @Nullable Integer getDaysOpen() {
        return daysOpen;
    }

    public @Nullable LocalDate getOpenedOn() {
        return openedOn;
    }

    /** The last day on which it may be used. */
    public LocalDate getGoodUntil() {
        if (openedOn == null || daysOpen == null) {
            return expiry;
        }
        var open = openedOn.plusDays(daysOpen);
        return open.isBefore(expiry) ? open : expiry;
    }
}
