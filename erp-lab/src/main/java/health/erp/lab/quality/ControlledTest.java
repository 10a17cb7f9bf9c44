package health.erp.lab.quality;

import health.erp.core.ConflictException;
import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.control.ControlDecision.Verdict;
import health.erp.lab.control.JudgedRun;
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

/** A test on an instrument: how it is controlled, and how its controls stand. */
@Entity
@Table(name = "lab_controlled_test")
public class ControlledTest extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ControlledTestId id;

    @Column(name = "test_code", updatable = false)
    private String test;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "instrument_id", updatable = false))
    private InstrumentId instrument;

    @Convert(converter = Terms.class)
    private ControlTerms terms;

    @Column(name = "plan_number")
    private int plan = 1;

    @Convert(converter = Goals.class)
    private List<LevelGoal> goals = List.of();

    private int epoch = 1;

    private Instant epochSince;

    private int runs;

    private @Nullable Instant lastRunAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict lastVerdict;

    /** Of the newest run that proved something: since then nobody knows. */
    private @Nullable Instant lastProofAt;

    private boolean locked;

    private @Nullable Instant provenUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ControlledTest() {}

    ControlledTest(ControlledTestId id, PlanControl command, Instant now) {
        this.id = id;
        this.test = command.test().value();
        this.instrument = command.instrument();
        this.terms = command.terms();
        this.epochSince = now;
    }

    ControlEvent planned(Instant now) {
        return new ControlEvent.Planned(id, getTest(), instrument, plan, now);
    }

    /** The epoch it begins with. */
    ControlEpoch first(StaffId by) {
        return new ControlEpoch(this, EpochCause.PLAN, "Planned", by, epochSince);
    }

    ControlEpoch replan(ReplanControl command, StaffId by, Instant now) {
        if (plan != command.plan()) {
            throw new ConflictException(
                    "erp.changed",
                    "The plan of the controlled test (%s) has been changed since it was read: it is number %d.\nMaybe read it again and repeat the change."
                            .formatted(id, plan));
        }
        terms = command.terms();
        plan++;
        return begin(EpochCause.PLAN, "Planned anew", by, now);
    }

    void aim(List<LevelGoal> levels) {
        goals = levels;
    }

    /** What was run before says nothing of what comes: nothing goes out until it is controlled again. */
    ControlEpoch begin(EpochCause cause, String done, StaffId by, Instant now) {
        epoch++;
        epochSince = now;
        provenUntil = null;
        if (cause == EpochCause.CORRECTIVE_ACTION) {
            locked = false;
        }
        return new ControlEpoch(this, cause, done, by, now);
    }

    ControlEvent begun(ControlEpoch of) {
        return of.getCause() == EpochCause.CORRECTIVE_ACTION
                ? new ControlEvent.CorrectiveActionTaken(
                        id, getTest(), instrument, epoch, of.getAnswers(), of.getBegunBy(), of.getBegunAt())
                : new ControlEvent.EpochBegun(id, getTest(), instrument, epoch, of.getCause(), of.getBegunAt());
    }

    /** Runs are entered in the order they were made, else nobody could tell which were consecutive. */
    void mustFollow(Instant measured, Instant now) {
        if (measured.isAfter(now)) {
            throw InvalidCommandException.of("measuredAt", "lies in the future");
        }
        if (measured.isBefore(epochSince) || (lastRunAt != null && measured.isBefore(lastRunAt))) {
            throw new RuleException(
                    "lab.control.order",
                    "The control of the test (%s) was measured at %s, before what is known of it already (run %d, epoch since %s).\nMaybe run it again."
                            .formatted(id, measured, runs, epochSince));
        }
    }

    LoggedRun take(LoggedRun.Entry entry, JudgedRun judged) {
        var verdict = judged.decision().verdict();
        runs++;
        lastRunAt = judged.run().at();
        lastVerdict = verdict;
        locked = locked || (verdict == Verdict.REJECTED && terms.lockedByRejection());
        var run = new LoggedRun(entry, this, judged);
        if (verdict.isProof()) {
            lastProofAt = lastRunAt;
        }
        provenUntil = verdict.isProof() && !locked ? lastRunAt.plus(terms.valid()) : null;
        return run;
    }

    boolean wasRejectedLast() {
        return lastVerdict == Verdict.REJECTED;
    }

    @Nullable
    Instant lastProofAt() {
        return lastProofAt;
    }

    public ControlledTestId getId() {
        return id;
    }

    public TestCode getTest() {
        return new TestCode(test);
    }

    public InstrumentId getInstrument() {
        return instrument;
    }

    public ControlTerms getTerms() {
        return terms;
    }

    public int getPlan() {
        return plan;
    }

    public List<LevelGoal> getGoals() {
        return goals;
    }

    public int getEpoch() {
        return epoch;
    }

    public Instant getEpochSince() {
        return epochSince;
    }

    public int getRuns() {
        return runs;
    }

    public @Nullable Instant getLastRunAt() {
        return lastRunAt;
    }

    public @Nullable Verdict getLastVerdict() {
        return lastVerdict;
    }

    public boolean isLocked() {
        return locked;
    }

    public @Nullable Instant getProvenUntil() {
        return provenUntil;
    }

    static final class Terms extends JsonColumn<ControlTerms> {}

    static final class Goals extends JsonColumn<List<LevelGoal>> {}
}
