package health.erp.records.duplicate;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.records.matching.FieldScore;
import health.erp.records.matching.Score;
import health.erp.records.matching.Verdict;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether two entries are one person, as far as anybody knows. */
@Entity
public class IdentityLink extends HospitalOwned {
    /** Who says so. */
    public enum Origin {
        AUTO,
        MANUAL
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LinkId id;

    /** Has the lower id, so that a pair is kept once. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "first_id", updatable = false))
    private PatientId first;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "second_id", updatable = false))
    private PatientId second;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    private Origin origin = Origin.AUTO;

    private int weight;
    private String model;

    @Convert(converter = Explanation.class)
    private List<FieldScore> explanation;

    /** True while somebody is to decide, else null. */
    private @Nullable Boolean waiting;

    @Column(updatable = false)
    private Instant foundAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected IdentityLink() {}

    IdentityLink(LinkId id, PatientId one, PatientId other, Score score, String model, Instant now) {
        var inOrder = isBefore(one, other);
        this.id = id;
        this.first = inOrder ? one : other;
        this.second = inOrder ? other : one;
        this.foundAt = now;
        this.changedAt = now;
        this.verdict = score.verdict();
        this.weight = score.weight();
        this.model = model;
        this.explanation = score.fields();
        this.waiting = true;
    }

    DuplicateEvent found() {
        return new DuplicateEvent.Found(id, first, second, verdict, foundAt);
    }

    /** Takes over what the machine says now, unless somebody has decided. R-MPI-2 */
    boolean rescore(Score score, String by, Instant now) {
        if (origin == Origin.MANUAL || (score.weight() == weight && score.verdict() == verdict && by.equals(model))) {
            return false;
        }
        verdict = score.verdict();
        weight = score.weight();
        model = by;
        explanation = score.fields();
        waiting = verdict == Verdict.NO ? null : true;
        changedAt = now;
        return true;
    }

    DuplicateEvent decide(boolean same, Instant now) {
        verdict = same ? Verdict.MATCH : Verdict.NO;
        origin = Origin.MANUAL;
        waiting = null;
        changedAt = now;
        return new DuplicateEvent.Decided(id, first, second, verdict, now);
    }

    DuplicateEvent reopen(Instant now) {
        if (origin != Origin.MANUAL) {
            throw new RuleException(
                    "records.duplicate.undecided",
                    "Nobody has decided on the link (%s), so there is nothing to take back.".formatted(id));
        }
        verdict = Verdict.POSSIBLE;
        origin = Origin.AUTO;
        waiting = true;
        changedAt = now;
        return new DuplicateEvent.Reopened(id, first, second, now);
    }

    PatientId otherThan(PatientId one) {
        return one.equals(first) ? second : first;
    }

    /** As every database orders them: by their digits, not by the sign of a long. */
    static boolean isBefore(PatientId one, PatientId other) {
        return one.toString().compareTo(other.toString()) < 0;
    }

    public LinkId getId() {
        return id;
    }

    public PatientId getFirst() {
        return first;
    }

    public PatientId getSecond() {
        return second;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public Origin getOrigin() {
        return origin;
    }

    public int getWeight() {
        return weight;
    }

    public String getModel() {
        return model;
    }

    public List<FieldScore> getExplanation() {
        return explanation;
    }

    public boolean isWaiting() {
        return waiting != null;
    }

    public Instant getFoundAt() {
        return foundAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    static final class Explanation extends JsonColumn<List<FieldScore>> {}
}
