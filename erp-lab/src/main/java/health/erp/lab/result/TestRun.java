package health.erp.lab.result;

import static health.erp.lab.result.RunStage.CANCELLED;
import static health.erp.lab.result.RunStage.ENTERED;
import static health.erp.lab.result.RunStage.REJECTED;
import static health.erp.lab.result.RunStage.RELEASED;
import static health.erp.lab.result.RunStage.VERIFIED;
import static health.erp.lab.result.RunStage.WITHDRAWN;

import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.lab.status.ResultStatus;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attempt at an ordered test on a specimen, and how far its result is; what the result says are its versions. */
@Entity
@Table(name = "lab_run")
public class TestRun extends Attempt {
    @Enumerated(EnumType.STRING)
    private RunStage stage = ENTERED;

    /** True until another run takes its place, then null: of an ordered test one run is in use. I1 */
    private @Nullable Boolean inUse = true;

    /** True while a later result may be compared with it, else null. */
    @SuppressWarnings("UnusedVariable") // the queries read it
    private @Nullable Boolean comparable;

    /** True while others than the laboratory may see it, else null. */
    private @Nullable Boolean leftLab;

    private int currentNo;

    /** The version since its release that changed it most. */
    @Enumerated(EnumType.STRING)
    private VersionKind standing;

    private boolean preliminary;

    /** Why it was rejected; null if it was not. */
    private @Nullable String reason;

    /** Why it went out though a control or a reagent was not shown to be in order; null where all was. */
    private @Nullable String despite;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "verified_by"))
    private @Nullable StaffId verifiedBy;

    private @Nullable Instant verifiedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "validated_by"))
    private @Nullable StaffId validatedBy;

    private @Nullable Instant validatedAt;

    private @Nullable Instant releasedAt;

    /** The version others saw first; null while they see none. */
    private @Nullable Integer releasedNo;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected TestRun() {}

    TestRun(RunDraft draft) {
        super(draft);
        this.standing = draft.origin() == RunOrigin.CALCULATED ? VersionKind.CALCULATED : VersionKind.ENTERED;
    }

    /** Somebody answers for how it was measured. Where nothing more is asked, it is released by that. */
    void verify(StaffId by, Instant now, boolean early, @Nullable String knowingly) {
        if (stage != ENTERED) {
            throw new RuleException(
                    "lab.result.stage", "The result (%s) is %s, so it cannot be verified.".formatted(getId(), stage));
        }
        become(isMedical() ? VERIFIED : RELEASED);
        verifiedBy = by;
        verifiedAt = now;
        preliminary = early && isMedical();
        despite = knowingly;
        if (preliminary) {
            seen();
        }
        if (!isMedical()) {
            release(now);
        }
    }

    /** Somebody answers for what it says. */
    void validate(StaffId by, Instant now, @Nullable String knowingly) {
        if (stage != VERIFIED) {
            throw new RuleException(
                    "lab.result.stage",
                    "The result (%s) is %s, so it cannot be validated.\nMaybe verify it technically first."
                            .formatted(getId(), stage));
        }
        if (isTwoPersons() && by.equals(verifiedBy)) {
            throw new RuleException(
                    "lab.result.samePerson",
                    "The result (%s) was verified technically by the same staff member (%s); somebody else has to validate it."
                            .formatted(getId(), by)); // I3
        }
        become(RELEASED);
        validatedBy = by;
        validatedAt = now;
        despite = knowingly == null ? despite : knowingly;
        release(now);
    }

    /** The rules let it go, and nobody has to look. I2 */
    void goOut(Instant now) {
        become(RELEASED);
        release(now);
    }

    private void release(Instant now) {
        releasedAt = now;
        seen();
    }

    private void seen() {
        releasedNo = releasedNo == null ? Integer.valueOf(currentNo) : releasedNo;
    }

    void sendBack() {
        mustBeUnseen();
        become(ENTERED);
        verifiedBy = null;
        verifiedAt = null;
        despite = null;
        preliminary = false;
    }

    void reject(String why) {
        mustBeUnseen();
        become(REJECTED);
        reason = why;
        inUse = null;
    }

    VersionDraft first(StaffId by, Instant now, FrozenResult content) {
        return next(standing, by, now, null, content);
    }

    /** Another value. What nobody outside has seen is looked at from the beginning; of what they have they see it at once. */
    VersionDraft correct(StaffId by, Instant now, String reason, FrozenResult content) {
        if (stage != ENTERED && stage != VERIFIED && stage != RELEASED) {
            throw new RuleException(
                    "lab.result.stage",
                    "The result (%s) is %s, so its value cannot be changed.\nMaybe order the test anew."
                            .formatted(getId(), stage));
        }
        if (isSeen()) {
            signAnew(by, now);
            return next(VersionKind.CORRECTED, by, now, reason, content);
        }
        if (stage == VERIFIED) {
            sendBack();
        }
        var kind = getOrigin() == RunOrigin.CALCULATED ? VersionKind.CALCULATED : VersionKind.ENTERED;
        return next(kind, by, now, reason, content);
    }

    /** Nobody's signature stands under a value they did not see: whoever corrects it verifies it, and where it takes two another validates it. I3 */
    private void signAnew(StaffId by, Instant now) {
        verifiedBy = by;
        verifiedAt = now;
        if (stage == RELEASED && isTwoPersons()) {
            become(VERIFIED);
            validatedBy = null;
            validatedAt = null;
        } else if (stage == RELEASED) {
            validatedBy = isMedical() ? by : null;
            validatedAt = isMedical() ? now : null;
        }
    }

    /** Says more, or the same again, of what is released. */
    VersionDraft restate(VersionKind kind, StaffId by, Instant now, String reason, FrozenResult content) {
        if (!isReleased()) {
            throw new RuleException(
                    "lab.result.stage",
                    "The result (%s) is %s; only what is released is amended, added to or confirmed."
                            .formatted(getId(), stage));
        }
        return next(kind, by, now, reason, content);
    }

    VersionDraft cancel(StaffId by, Instant now, String reason, FrozenResult content) {
        if (releasedAt != null) {
            throw new RuleException(
                    "lab.result.stage",
                    "The result (%s) was released, so it cannot become CANCELLED.\nMaybe say that it was entered in error."
                            .formatted(getId()));
        }
        become(CANCELLED);
        return next(VersionKind.CANCELLED, by, now, reason, content);
    }

    VersionDraft withdraw(StaffId by, Instant now, String reason, FrozenResult content) {
        become(WITHDRAWN);
        return next(VersionKind.ENTERED_IN_ERROR, by, now, reason, content);
    }

    private VersionDraft next(
            VersionKind kind, StaffId by, Instant now, @Nullable String reason, FrozenResult content) {
        currentNo++;
        if (kind.gravity() >= standing.gravity()) {
            standing = kind;
        }
        return new VersionDraft(getId(), currentNo, kind, by, now, reason, content);
    }

    /** Notes what follows of where it stands and what it says: whether others see it, and later results are compared with it. */
    void settle(FrozenResult content) {
        leftLab = (getStatus().mayLeaveTheLaboratory() || stage == CANCELLED) ? true : null;
        var value = content.value();
        var isNumber =
                value != null && (value.kind() == FrozenValue.Kind.EXACT || value.kind() == FrozenValue.Kind.CENSORED);
        comparable = (stage == RELEASED && isNumber) ? true : null;
    }

    private void mustBeUnseen() {
        if (isSeen()) {
            throw new RuleException(
                    "lab.result.seen",
                    "Others have seen the result (%s), so it is not looked at again as if they had not.\nMaybe correct it, or say that it cannot be obtained or was entered in error."
                            .formatted(getId()));
        }
    }

    private void become(RunStage next) {
        if (!stage.mayBecome(next)) {
            throw new RuleException(
                    "lab.result.stage",
                    "The result (%s) is %s, so it cannot become %s.".formatted(getId(), stage, next));
        }
        stage = next;
    }

    ResultEvent available(Instant now) {
        return new ResultEvent.Available(
                getId(),
                currentNo,
                getItem(),
                getOrder(),
                getPatient(),
                getTest().value(),
                getStatus(),
                now);
    }

    ResultEvent changed(VersionKind kind, Instant now) {
        return new ResultEvent.Changed(getId(), currentNo, kind, getOrder(), getPatient(), isSeen(), now);
    }

    ResultEvent rejected(Instant now) {
        return new ResultEvent.Rejected(getId(), getItem(), getPatient(), now);
    }

    /** In the words others use. 2.1 */
    public ResultStatus getStatus() {
        return switch (stage) {
            case ENTERED -> ResultStatus.ENTERED;
            case VERIFIED -> releasedAt != null ? standing.released() : unreleased();
            case RELEASED -> standing.released();
            case REJECTED -> ResultStatus.MEASURED;
            case CANCELLED -> ResultStatus.CANCELLED;
            case WITHDRAWN -> ResultStatus.ENTERED_IN_ERROR;
        };
    }

    private ResultStatus unreleased() {
        return preliminary ? ResultStatus.PRELIMINARY : ResultStatus.ENTERED;
    }

    /** It was released; since then it may have been corrected, and wait for another to validate that. */
    boolean isReleased() {
        return stage == RELEASED || (stage == VERIFIED && releasedAt != null);
    }

    /** Others than the laboratory have seen something of it. */
    boolean isSeen() {
        return releasedNo != null;
    }

    public RunStage getStage() {
        return stage;
    }

    public boolean isInUse() {
        return inUse != null;
    }

    public int getCurrentNo() {
        return currentNo;
    }

    public boolean isLeftLab() {
        return leftLab != null;
    }

    public boolean isPreliminary() {
        return preliminary;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable String getDespite() {
        return despite;
    }

    public @Nullable StaffId getVerifiedBy() {
        return verifiedBy;
    }

    public @Nullable Instant getVerifiedAt() {
        return verifiedAt;
    }

    public @Nullable StaffId getValidatedBy() {
        return validatedBy;
    }

    public @Nullable Instant getValidatedAt() {
        return validatedAt;
    }

    public @Nullable Instant getReleasedAt() {
        return releasedAt;
    }

    public @Nullable Integer getReleasedNo() {
        return releasedNo;
    }
}
