package health.erp.records.patient;

import static health.erp.records.identifier.IdentifierStatus.CONFIRMED;
import static health.erp.records.identifier.IdentifierStatus.DISPUTED;
import static health.erp.records.identifier.IdentifierStatus.RETIRED;

import health.erp.core.jpa.HospitalPart;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierStatus;
import health.erp.records.identifier.IdentifierType;
import health.erp.records.identifier.IdentifierUse;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An identifier of a patient, in the normal form of its system. */
@Entity
public class PatientIdentifier extends HospitalPart {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patient_id", updatable = false)
    private Patient patient;

    @Column(name = "system_uri", updatable = false)
    private String system;

    @Column(name = "identifier", updatable = false)
    private String value;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private IdentifierType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "usage_code")
    private IdentifierUse use;

    @Enumerated(EnumType.STRING)
    private IdentifierStatus status;

    /** True while confirmed, else null: the unique constraint counts only what is in use. R-ID-1 */
    @Column(name = "in_use")
    private @Nullable Boolean inUse;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PatientIdentifier() {}

    PatientIdentifier(UUID id, Patient patient, Identifier identifier, IdentifierType type, IdentifierStatus status) {
        this.id = id;
        this.patient = patient;
        this.system = identifier.system();
        this.value = identifier.value();
        this.use = identifier.use();
        this.type = type;
        this.status = status;
        this.inUse = status == CONFIRMED ? true : null;
    }

    /** Answers whether that is a change; so do the next two. */
    boolean retire() {
        var changes = status != RETIRED;
        status = RETIRED;
        inUse = null;
        return changes;
    }

    boolean confirm() {
        var changes = status != CONFIRMED;
        status = CONFIRMED;
        inUse = true;
        return changes;
    }

    boolean isDisputed() {
        return status == DISPUTED;
    }

    boolean isSameAs(Identifier identifier) {
        return status != RETIRED && system.equals(identifier.system()) && value.equals(identifier.value());
    }

    boolean useAs(IdentifierUse other) {
        var changes = use != other;
        use = other;
        return changes;
    }

    public UUID getId() {
        return id;
    }

    public Patient getPatient() {
        return patient;
    }

    public String getSystem() {
        return system;
    }

    public String getValue() {
        return value;
    }

    public IdentifierType getType() {
        return type;
    }

    public IdentifierUse getUse() {
        return use;
    }

    public IdentifierStatus getStatus() {
        return status;
    }

    public boolean isInUse() {
        return inUse != null;
    }
}
