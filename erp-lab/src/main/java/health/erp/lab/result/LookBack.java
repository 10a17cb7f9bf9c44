package health.erp.lab.result;

import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.InstrumentId;
import health.erp.lab.reagent.ReagentLotId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results that had gone out when something was found out about how they were measured. 3.1, 3.10 */
@Entity
@Table(name = "lab_look_back")
public class LookBack extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LookBackId id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private LookBackCause cause;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instrument_id", updatable = false))
    private InstrumentId instrument;

    /** Of a rejected control, else null. */
    @Column(name = "test_code", updatable = false)
    private @Nullable String test;

    /** That was recalled, else null. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id", updatable = false))
    private @Nullable ReagentLotId lot;

    /** When the last control was in order; null if none ever was. */
    @Column(updatable = false)
    private @Nullable Instant doubtfulSince;

    @Column(updatable = false)
    private Instant begunAt;

    /** What is asked, in one line: while it is open nobody is asked the same again. */
    @Column(updatable = false)
    private String question;

    /** True until somebody has looked, then null. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    @Column(name = "is_open")
    private @Nullable Boolean open = true;

    private @Nullable String finding;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private @Nullable StaffId closedBy;

    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LookBack() {}

    LookBack(LookBackId id, RejectedControl control) {
        this.id = id;
        this.cause = LookBackCause.CONTROL;
        this.instrument = control.instrument();
        this.test = control.test().value();
        this.doubtfulSince = control.doubtfulSince();
        this.begunAt = control.at();
        this.question = question();
    }

    LookBack(LookBackId id, RecalledReagent reagent) {
        this.id = id;
        this.cause = LookBackCause.RECALL;
        this.instrument = reagent.instrument();
        this.lot = reagent.lot();
        this.begunAt = reagent.at();
        this.question = question();
    }

    /** A repeat of the control that is rejected, too, asks the same. */
    private String question() {
        return Stream.of(cause, instrument, test, lot, doubtfulSince)
                .map(part -> Objects.toString(part, "-"))
                .collect(Collectors.joining(" "));
    }

    LookBackEvent begun() {
        return new LookBackEvent.Begun(id, cause, instrument, getTest(), lot, doubtfulSince, begunAt);
    }

    LookBackEvent close(String found, StaffId by, Instant now) {
        if (closedAt != null) {
            throw new RuleException(
                    "lab.look-back.closed", "Somebody has looked at the results of (%s) already.".formatted(id));
        }
        open = null;
        finding = found;
        closedBy = by;
        closedAt = now;
        return new LookBackEvent.Closed(id, cause, now);
    }

    String getQuestion() {
        return question;
    }

    public LookBackId getId() {
        return id;
    }

    public LookBackCause getCause() {
        return cause;
    }

    public InstrumentId getInstrument() {
        return instrument;
    }

    public @Nullable TestCode getTest() {
        return test == null ? null : new TestCode(test);
    }

    public @Nullable ReagentLotId getLot() {
        return lot;
    }

    public @Nullable Instant getDoubtfulSince() {
        return doubtfulSince;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public @Nullable String getFinding() {
        return finding;
    }

    public @Nullable StaffId getClosedBy() {
        return closedBy;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }
}
