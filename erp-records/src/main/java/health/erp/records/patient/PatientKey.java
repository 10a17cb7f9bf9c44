package health.erp.records.patient;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.Derived;
import health.erp.core.jpa.HospitalPart;
import health.erp.records.person.ContactPoint;
import health.erp.records.person.ContactSystem;
import health.erp.records.person.NameKeys;
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
import java.util.List;
import java.util.stream.Stream;

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

    /** Everything the patient is to be found by. */
    static List<PatientKey> of(Patient patient) {
        var id = patient.getId();
        return Stream.concat(
                        NameKeys.of(patient.getNames()).stream().map(word -> new PatientKey(Kind.NAME, word, id)),
                        patient.getTelecoms().stream()
                                .filter(t -> t.system() == ContactSystem.PHONE || t.system() == ContactSystem.SMS)
                                .map(ContactPoint::value)
                                .distinct()
                                .map(number -> new PatientKey(Kind.PHONE, number, id)))
                .toList();
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
