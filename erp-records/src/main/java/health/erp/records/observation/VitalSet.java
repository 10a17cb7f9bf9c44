package health.erp.records.observation;

import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was measured of a patient at one moment: where, by whom, and what a score of it depends on. */
@Entity
public class VitalSet extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private VitalSetId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id", updatable = false))
    private @Nullable EncounterId encounter;

    @Column(updatable = false)
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private News2.SaturationScale scale;

    @Column(updatable = false)
    private boolean pregnant;

    /** In completed years at that moment; null if nobody knows. */
    @Column(updatable = false)
    private @Nullable Integer age;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by", updatable = false))
    private StaffId recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected VitalSet() {}

    VitalSet(VitalSetId id, RecordVitals command, Instant takenAt, @Nullable Integer age, StaffId by, Instant now) {
        this.id = id;
        this.patient = command.patient();
        this.encounter = command.encounter();
        this.takenAt = takenAt;
        this.scale = command.scale();
        this.pregnant = command.pregnant();
        this.age = age;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    VitalsEvent recorded() {
        return new VitalsEvent.Recorded(id, patient, recordedAt);
    }

    VitalsEvent corrected(Instant now) {
        return new VitalsEvent.Corrected(id, patient, now);
    }

    VitalsEvent alarming(Instant now) {
        return new VitalsEvent.Alarming(id, patient, now);
    }

    /** Why nobody of this kind is scored; null if they are. */
    @Nullable
    Unscored unscored() {
        if (pregnant) {
            return Unscored.PREGNANT;
        }
        if (age == null) {
            return Unscored.AGE_UNKNOWN;
        }
        return age < News2.LEAST_AGE ? Unscored.CHILD : null;
    }

    public VitalSetId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public @Nullable EncounterId getEncounter() {
        return encounter;
    }

    public Instant getTakenAt() {
        return takenAt;
    }

    public News2.SaturationScale getScale() {
        return scale;
    }

    public @Nullable Integer getAge() {
        return age;
    }

    public StaffId getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
