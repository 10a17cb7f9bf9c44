package health.erp.records.merge;

import health.erp.core.PatientConflict;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import health.erp.records.patient.PatientField;
import health.erp.records.patient.PatientValues;
import health.erp.records.patient.Succession.Held;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** That one record was put in the place of another, and all it takes to undo that. */
@Entity
public class PatientMerge extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MergeId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "survivor_id", updatable = false))
    private PatientId survivor;

    /** Before the merge. Of two merges into one record the later has the higher one; no clock tells that as surely. */
    @Column(updatable = false)
    private int survivorVersion;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "retired_id", updatable = false))
    private PatientId retired;

    @Column(updatable = false)
    private int retiredVersion;

    @Column(updatable = false)
    private boolean retiredActive;

    @Column(updatable = false)
    private String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "merged_by", updatable = false))
    private StaffId by;

    @Column(name = "merged_at", updatable = false)
    private Instant at;

    @Convert(converter = Choices.class)
    @Column(updatable = false)
    private Map<PatientField, Keep> choices;

    /** What the survivor's record said. */
    @Convert(converter = Values.class)
    @Column(name = "before_merge")
    private PatientValues before;

    @Convert(converter = Values.class)
    @Column(name = "after_merge", updatable = false)
    private PatientValues after;

    @Convert(converter = Codes.class)
    @Column(updatable = false)
    private List<String> accepted;

    /** True until it is undone, then null: the unique constraint lets a record be replaced once at most. */
    private @Nullable Boolean standing;

    private @Nullable String undoneReason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "undone_by"))
    private @Nullable StaffId undoneBy;

    private @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PatientMerge() {}

    PatientMerge(MergeId id, MergePatients command, Held survivor, Held retired, StaffId by, Instant now) {
        this.id = id;
        this.survivor = survivor.id();
        this.survivorVersion = survivor.version();
        this.retired = retired.id();
        this.retiredVersion = retired.version();
        this.retiredActive = retired.active();
        this.reason = command.reason();
        this.by = by;
        this.at = now;
        this.choices = command.choices();
        this.before = survivor.values();
        this.after = Survivorship.of(survivor.values(), retired.values(), command.choices());
        this.accepted = command.accepted().stream()
                .map(PatientConflict::code)
                .distinct()
                .sorted()
                .toList();
        this.standing = true;
    }

    MergeEvent merged() {
        return new MergeEvent.Merged(survivor, retired, id, at);
    }

    /** @param holder the record that stood in the place of both */
    MergeEvent undo(PatientId holder, String why, StaffId who, Instant now) {
        standing = null;
        undoneReason = why;
        undoneBy = who;
        undoneAt = now;
        return new MergeEvent.Unmerged(holder, retired, id, now);
    }

    /** An earlier merge is undone, so before this one the field said what it had said before that. */
    void foundBefore(PatientField field, PatientValues earlier) {
        before = before.with(field, earlier);
    }

    /** Fields this merge changed in the survivor's record. */
    Set<PatientField> changedFields() {
        return EnumSet.allOf(PatientField.class).stream()
                .filter(field -> !before.agreesOn(field, after))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PatientField.class)));
    }

    public MergeId getId() {
        return id;
    }

    public MergeStatus getStatus() {
        return standing == null ? MergeStatus.UNDONE : MergeStatus.STANDING;
    }

    public PatientId getSurvivor() {
        return survivor;
    }

    int getSurvivorVersion() {
        return survivorVersion;
    }

    public PatientId getRetired() {
        return retired;
    }

    int getRetiredVersion() {
        return retiredVersion;
    }

    boolean isRetiredActive() {
        return retiredActive;
    }

    public String getReason() {
        return reason;
    }

    public StaffId getBy() {
        return by;
    }

    public Instant getAt() {
        return at;
    }

    public Map<PatientField, Keep> getChoices() {
        return choices;
    }

    PatientValues getBefore() {
        return before;
    }

    PatientValues getAfter() {
        return after;
    }

    public List<String> getAccepted() {
        return accepted;
    }

    public boolean isStanding() {
        return standing != null;
    }

    public @Nullable String getUndoneReason() {
        return undoneReason;
    }

    public @Nullable StaffId getUndoneBy() {
        return undoneBy;
    }

    public @Nullable Instant getUndoneAt() {
        return undoneAt;
    }

    static final class Choices extends JsonColumn<Map<PatientField, Keep>> {}

    static final class Values extends JsonColumn<PatientValues> {}

    static final class Codes extends JsonColumn<List<String>> {}
}
