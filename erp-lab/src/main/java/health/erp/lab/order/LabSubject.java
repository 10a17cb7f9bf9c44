package health.erp.lab.order;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** The newest the laboratory knows of a patient; orders keep what was known when they were placed. */
@Entity
public class LabSubject extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LabSubjectId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id", updatable = false))
    private PatientId patient;

    @Convert(converter = LabOrder.SubjectColumn.class)
    private Subject subject;

    private Instant knownAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LabSubject() {}

    LabSubject(LabSubjectId id, PatientId patient, Subject subject, Instant now) {
        this.id = id;
        this.patient = patient;
        this.subject = subject;
        this.knownAt = now;
    }

    /** Answers whether it says anything else than before. */
    boolean amend(Subject known, Instant now) {
        if (subject.equals(known)) {
            return false;
        }
        subject = known;
        knownAt = now;
        return true;
    }

    public LabSubjectId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public Subject getSubject() {
        return subject;
    }

    public Instant getKnownAt() {
        return knownAt;
    }
}
