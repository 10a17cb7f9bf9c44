package health.erp.visits;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient's visit. */
@Entity
public class Visit extends HospitalOwned {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    private String note;

    /** True while it lasts, then null. */
    private @Nullable Boolean going;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Visit() {}

    Visit(UUID id, PatientId patient, String note, boolean going) {
        this.id = id;
        this.patient = patient;
        this.note = note;
        this.going = going ? true : null;
    }

    void note(String other) {
        note = other;
    }

    void end() {
        going = null;
    }

    public UUID getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public String getNote() {
        return note;
    }

    public boolean isGoing() {
        return going != null;
    }
}
