package health.erp.records.patient;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.Derived;
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

/**
 * One thing a patient is found by: a word of a name, a telephone number. Compared as plain text from its beginning, the
 * only search an index still serves under row-level security.
 */
@Derived
@Entity
public class PatientKey extends HospitalPart {
    @EmbeddedId
    private Entry entry;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PatientKey() {}

    PatientKey(Kind kind, String word, PatientId patient) {
        this.entry = new Entry(kind, word, patient);
    }

    public Entry getEntry() {
        return entry;
    }

    /** What the word is. */
    public enum Kind {
        NAME,
        PHONE
    }

    /** The key itself. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Entry(
            @Enumerated(EnumType.STRING) @Column(length = 5) Kind kind,
            String word,
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "patient_id")) PatientId patient) {}
}
