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
    @JoinColumn(name = "patient_id")
    private Patient patient;

    @Column(name = "system_uri", updatable = false)
    private String system;

    /** The number, or of a confidential one its token. */
    @Column(name = "identifier")
    private String key;

    private byte @Nullable [] sealed;

    private @Nullable String shown;

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

    PatientIdentifier(
            UUID id,
            Patient patient,
            Identifier identifier,
            IdentifierType type,
            IdentifierStatus status,
            @Nullable SealedNumber number) {
        this.id = id;
        this.patient = patient;
        this.system = identifier.system();
        this.key = identifier.value();
        this.sealed = number == null ? null : number.sealed();
        this.shown = number == null ? null : number.shown();
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

    /** What was kept in plain text before; of two patients with the number, the later is right to have it. */
    void seal(Identifier token, SealedNumber number, boolean isTaken) {
        key = token.value();
        sealed = number.sealed();
        shown = number.shown();
        if (isTaken && inUse != null) {
            status = DISPUTED;
            inUse = null;
        }
    }

    boolean isDisputed() {
        return status == DISPUTED;
    }

    boolean isSameAs(Identifier identifier) {
        return status != RETIRED && system.equals(identifier.system()) && key.equals(identifier.value());
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

    /** The number, or of a confidential one its end. */
    public String getValue() {
        return shown == null ? key : shown;
    }

    /** What the number is compared by. */
    String getKey() {
        return key;
    }

    byte @Nullable [] getSealed() {
        return sealed;
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
