package health.erp.lab.reagent;

import static health.erp.lab.reagent.ReagentStatus.ACCEPTED;
import static health.erp.lab.reagent.ReagentStatus.EMPTY;
import static health.erp.lab.reagent.ReagentStatus.OPEN;
import static health.erp.lab.reagent.ReagentStatus.PENDING;
import static health.erp.lab.reagent.ReagentStatus.RECALLED;
import static health.erp.lab.reagent.ReagentStatus.REFUSED;

import health.erp.core.RuleException;
import health.erp.core.id.ItemId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.lab.quality.ControlRunId;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.Unusable.Reason;
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
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lot of a reagent on an instrument: what is left of it and whether it may be used. */
@Entity
@Table(name = "lab_reagent_lot")
public class ReagentLot extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReagentLotId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "item_id", updatable = false))
    private ItemId item;

    @Column(name = "lot_number", updatable = false)
    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instrument_id", updatable = false))
    private InstrumentId instrument;

    @Column(updatable = false)
    private LocalDate expiry;

    @Column(updatable = false)
    private @Nullable Integer daysOpen;

    private @Nullable LocalDate openedOn;

    @Column(updatable = false, precision = 18, scale = 6)
    private BigDecimal received;

    @Column(precision = 18, scale = 6)
    private BigDecimal remaining;

    @Column(updatable = false)
    private String unit;

    @Enumerated(EnumType.STRING)
    private ReagentStatus status = PENDING;

    /** The run of controls that showed it is fit. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proof_run_id"))
    private @Nullable ControlRunId proof;

    private @Nullable String reason;

    @Column(updatable = false)
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReagentLot() {}

    ReagentLot(ReagentLotId id, ReceiveReagentLot command, Instant now) {
        this.id = id;
        this.item = command.item();
        this.number = command.number();
        this.instrument = command.instrument();
        this.expiry = command.expiry();
        this.daysOpen = command.daysOpen();
        this.received = command.quantity().value();
        this.remaining = received;
        this.unit = command.quantity().unit();
        this.receivedAt = now;
    }

    ReagentEvent received() {
        return new ReagentEvent.Received(id, item, number, instrument, received, unit, receivedAt);
    }

    ReagentEvent accept(@Nullable ControlRunId shownBy, String why, Instant now) {
        become(ACCEPTED);
        proof = shownBy;
        reason = why;
        return new ReagentEvent.Accepted(id, item, number, instrument, shownBy, now);
    }

    ReagentEvent refuse(String why, Instant now) {
        become(REFUSED);
        reason = why;
        return new ReagentEvent.Refused(id, item, number, instrument, now);
    }

    ReagentEvent recall(String why, Instant now) {
        become(RECALLED);
        reason = why;
        return new ReagentEvent.Recalled(id, item, number, instrument, now);
    }

    /** Its days are counted from now. */
    ReagentEvent open(LocalDate today, Instant now) {
        if (today.isAfter(expiry)) {
            throw new RuleException(
                    "lab.reagent.expired",
                    "The lot (%s) of a reagent expired on %s, so it cannot be opened.".formatted(id, expiry));
        }
        become(OPEN);
        openedOn = today;
        return new ReagentEvent.Opened(id, item, number, instrument, getGoodUntil(), now);
    }

    /** Why nothing may be taken of it that day; empty if it may. */
    Optional<Reason> unusable(LocalDate day) {
        if (status == PENDING) {
            return Optional.of(Reason.PENDING);
        }
        if (status == RECALLED) {
            return Optional.of(Reason.RECALLED);
        }
        if (status == REFUSED) {
            return Optional.of(Reason.REFUSED);
        }
        if (day.isAfter(expiry)) {
            return Optional.of(Reason.EXPIRED);
        }
        return day.isAfter(getGoodUntil()) ? Optional.of(Reason.OPEN_TOO_LONG) : Optional.empty();
    }

    boolean holds(BigDecimal amount) {
        return remaining.compareTo(amount) >= 0;
    }

    /** Takes it out, and opens it if it is the first time. */
    void take(BigDecimal amount, LocalDate day) {
        if (!holds(amount)) {
            throw new IllegalStateException("Of the lot (%s) less is left than is taken.".formatted(id));
        }
        if (status == ACCEPTED) {
            status = OPEN;
            openedOn = day;
        }
        remaining = remaining.subtract(amount);
        if (remaining.signum() == 0) {
            become(EMPTY);
        }
    }

    /** What is left is thrown away; of a lot that was recalled or refused as well. */
    BigDecimal discard(String why) {
        if (remaining.signum() == 0) {
            throw new RuleException(
                    "lab.reagent.status", "The lot (%s) of a reagent is %s and nothing is left.".formatted(id, status));
        }
        if (status.isThere()) {
            become(EMPTY);
            reason = why;
        }
        var left = remaining;
        remaining = BigDecimal.ZERO;
        return left;
    }

    private void become(ReagentStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "lab.reagent.status",
                    "The lot (%s) of a reagent is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
    }

    public ReagentLotId getId() {
        return id;
    }

    public ItemId getItem() {
        return item;
    }

    public String getNumber() {
        return number;
    }

    public InstrumentId getInstrument() {
        return instrument;
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

    public BigDecimal getReceived() {
        return Plain.of(received);
    }

    public BigDecimal getRemaining() {
        return Plain.of(remaining);
    }

    public String getUnit() {
        return unit;
    }

    public ReagentStatus getStatus() {
        return status;
    }

    public @Nullable ControlRunId getProof() {
        return proof;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public Instant getReceivedAt() {
        return receivedAt;
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
