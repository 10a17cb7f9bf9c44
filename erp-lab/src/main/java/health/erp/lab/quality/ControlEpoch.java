package health.erp.lab.quality;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when on, and why, what controls showed before says nothing more. Written once. */
@Entity
@Table(name = "lab_control_epoch")
public class ControlEpoch extends HospitalPart {
    /** Of which test, and the how manieth, from 1. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(
            @AttributeOverride(name = "value", column = @Column(name = "controlled_id")) ControlledTestId controlled,
            @Column(name = "epoch") int number) {}

    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EpochCause cause;

    @Column(updatable = false)
    private String done;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answers_run_id", updatable = false))
    private @Nullable ControlRunId answers;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "begun_by", updatable = false))
    private StaffId begunBy;

    @Column(updatable = false)
    private Instant begunAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ControlEpoch() {}

    ControlEpoch(ControlledTest of, EpochCause cause, String done, StaffId by, Instant now) {
        this.place = new Place(of.getId(), of.getEpoch());
        this.cause = cause;
        this.done = done;
        this.begunBy = by;
        this.begunAt = now;
    }

    ControlEpoch answering(@Nullable ControlRunId run) {
        answers = run;
        return this;
    }

    public ControlledTestId getControlled() {
        return place.controlled;
    }

    public int getNumber() {
        return place.number;
    }

    public EpochCause getCause() {
        return cause;
    }

    public String getDone() {
        return done;
    }

    public @Nullable ControlRunId getAnswers() {
        return answers;
    }

    public StaffId getBegunBy() {
        return begunBy;
    }

    public Instant getBegunAt() {
        return begunAt;
    }
}
