package health.erp.lab.result;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.core.jpa.JsonColumn;
import health.erp.lab.reagent.RunId;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something said of a run's result: written once, and then neither changed nor deleted by anybody. I1 */
@Entity
@Table(name = "lab_result_version")
public class ResultVersion extends HospitalPart {
    /** Of which run, and the how manieth of its versions, from 1. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(@AttributeOverride(name = "value", column = @Column(name = "run_id")) RunId run, int no) {}

    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private VersionKind kind;

    @Convert(converter = Content.class)
    @Column(updatable = false)
    private FrozenResult content;

    @Column(updatable = false)
    private @Nullable String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by", updatable = false))
    private StaffId by;

    @Column(name = "made_at", updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String previousHash;

    @Column(updatable = false)
    private String hash;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ResultVersion() {}

    ResultVersion(VersionDraft draft, @Nullable ResultVersion previous) {
        this.place = new Place(draft.run(), draft.no());
        this.kind = draft.kind();
        this.content = draft.content();
        this.reason = draft.reason();
        this.by = draft.by();
        this.at = draft.at();
        this.previousHash = previous == null ? "" : previous.hash;
        this.hash = CanonicalForm.sha256(CanonicalForm.of(draft, previousHash));
    }

    public Place getPlace() {
        return place;
    }

    public RunId getRun() {
        return place.run;
    }

    public int getNo() {
        return place.no;
    }

    public VersionKind getKind() {
        return kind;
    }

    public FrozenResult getContent() {
        return content;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public StaffId getBy() {
        return by;
    }

    public Instant getAt() {
        return at;
    }

    public String getHash() {
        return hash;
    }

    /** What the hash is made of, written from what stands there now. */
    public String getCanonicalText() {
        return CanonicalForm.of(new VersionDraft(place.run, place.no, kind, by, at, reason, content), previousHash);
    }

    /** It says what it said when it was made, and its codes still follow from its value and intervals. I1, I8 */
    public boolean isIntact() {
        var again = content.again();
        return CanonicalForm.sha256(getCanonicalText()).equals(hash)
                && again.codes().equals(content.codes())
                && again.mayBeCritical() == content.mayBeCritical();
    }

    /** It was said after the other, which says the same as then. */
    boolean follows(@Nullable ResultVersion previous) {
        return previousHash.equals(previous == null ? "" : previous.hash);
    }

    static final class Content extends JsonColumn<FrozenResult> {}
}
