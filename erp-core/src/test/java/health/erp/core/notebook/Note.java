package health.erp.core.notebook;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A note about a patient. */
@Entity
public class Note extends HospitalOwned {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    private String title;

    @OneToMany(mappedBy = "note", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<NoteLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Note() {}

    Note(UUID id, WriteNote command) {
        this.id = id;
        this.patient = command.patient();
        this.title = command.title();
    }

    void addLine(UUID lineId, String text) {
        lines.add(new NoteLine(lineId, this, text));
    }

    void rename(String other) {
        this.title = other;
    }

    public UUID getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public String getTitle() {
        return title;
    }

    public List<String> getLines() {
        return lines.stream().map(NoteLine::getText).toList();
    }
}
