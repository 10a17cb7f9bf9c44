package health.erp.core.notebook;

import health.erp.core.jpa.HospitalPart;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** One line of a note. */
@Entity
public class NoteLine extends HospitalPart {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private Note note;

    private String text;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected NoteLine() {}

    NoteLine(UUID id, Note note, String text) {
        this.id = id;
        this.note = note;
        this.text = text;
    }

    public UUID getId() {
        return id;
    }

    public Note getNote() {
        return note;
    }

    public String getText() {
        return text;
    }
}
