package health.erp.lab.quality;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.core.jpa.JsonColumn;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlDecision;
import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.control.ControlRun;
import health.erp.lab.control.JudgedRun;
import health.erp.lab.control.Violation;
import health.erp.lab.control.WestgardRule;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of controls in the log, with what it was held to show and by which terms. Written once; a repeat is another run. */
@Entity
@Table(name = "lab_control_run")
public class LoggedRun extends HospitalPart {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ControlRunId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "controlled_id", updatable = false))
    private ControlledTestId controlled;

    @Column(name = "test_code", updatable = false)
    private String test;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instrument_id", updatable = false))
    private InstrumentId instrument;

    @Column(name = "run_number", updatable = false)
    private int number;

    @Column(updatable = false)
    private int epoch;

    @Column(updatable = false)
    private Instant measuredAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Verdict verdict;

    /** Why it ended so. */
    @Convert(converter = Traces.class)
    @Column(updatable = false)
    private Trace trace;

    /** What it was judged by. */
    @Convert(converter = ControlledTest.Terms.class)
    @Column(updatable = false)
    private ControlTerms terms;

    /** Whether somebody had to answer for a corrective action after it. */
    @Column(updatable = false)
    private boolean locked;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RunSource source;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "repeats_id", updatable = false))
    private @Nullable ControlRunId repeats;

    @Column(updatable = false)
    private @Nullable String note;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "entered_by", updatable = false))
    private StaffId enteredBy;

    @Column(updatable = false)
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LoggedRun() {}

    LoggedRun(Entry entry, ControlledTest of, JudgedRun judged) {
        this.id = entry.id;
        this.controlled = of.getId();
        this.test = of.getTest().value();
        this.instrument = of.getInstrument();
        this.number = of.getRuns();
        this.epoch = of.getEpoch();
        this.terms = of.getTerms();
        this.locked = of.isLocked();
        this.measuredAt = judged.run().at();
        this.verdict = judged.decision().verdict();
        this.trace = Trace.of(judged.decision());
        this.source = entry.command.source();
        this.repeats = entry.command.repeats();
        this.note = entry.command.note();
        this.enteredBy = entry.by;
        this.enteredAt = entry.at;
    }

    ControlEvent judged(@Nullable Instant lastProofAt) {
        return switch (verdict) {
            case ACCEPTED, WARNING ->
                new ControlEvent.Passed(controlled, getTest(), instrument, id, verdict, enteredAt);
            case NOT_EVALUABLE -> new ControlEvent.NotEvaluable(controlled, getTest(), instrument, id, enteredAt);
            case REJECTED ->
                new ControlEvent.Rejected(
                        controlled,
                        getTest(),
                        instrument,
                        id,
                        getDecision().rules().stream().map(WestgardRule::code).toList(),
                        lastProofAt,
                        enteredAt);
        };
    }

    /** As the rules see it; for the gate, which looks at no measurement. */
    ControlRun bare() {
        return new ControlRun(measuredAt, epoch, List.of());
    }

    public ControlRunId getId() {
        return id;
    }

    public ControlledTestId getControlled() {
        return controlled;
    }

    public TestCode getTest() {
        return new TestCode(test);
    }

    public InstrumentId getInstrument() {
        return instrument;
    }

    public int getNumber() {
        return number;
    }

    public int getEpoch() {
        return epoch;
    }

    public Instant getMeasuredAt() {
        return measuredAt;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public ControlDecision getDecision() {
        return new ControlDecision(verdict, trace.violations, trace.unknown);
    }

    public ControlTerms getTerms() {
        return terms;
    }

    public boolean isLocked() {
        return locked;
    }

    public RunSource getSource() {
        return source;
    }

    public @Nullable ControlRunId getRepeats() {
        return repeats;
    }

    public @Nullable String getNote() {
        return note;
    }

    public StaffId getEnteredBy() {
        return enteredBy;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    /** Who enters what, and when. */
    record Entry(ControlRunId id, EnterControlRun command, StaffId by, Instant at) {}

    /** What was seen, and what could not be looked at. */
    record Trace(List<Violation> violations, List<String> unknown) {
        Trace {
            violations = violations == null ? List.of() : List.copyOf(violations);
            unknown = unknown == null ? List.of() : List.copyOf(unknown);
        }

        static Trace of(ControlDecision decision) {
            return new Trace(decision.violations(), decision.unknown());
        }
    }

    static final class Traces extends JsonColumn<Trace> {}
}
