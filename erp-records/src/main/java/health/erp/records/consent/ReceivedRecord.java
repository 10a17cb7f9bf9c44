package health.erp.records.consent;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document got from others under a consent, until it is erased. R-CNS-2 */
@Entity
public class ReceivedRecord extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReceivedId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "consent_id", updatable = false))
    private ConsentId consent;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(updatable = false)
    private Instant receivedAt;

    private Instant eraseAt;
    private @Nullable Instant erasedAt;

    /** True until it is erased, then null: what waits is found by an index of its own. */
    private @Nullable Boolean waiting = true;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReceivedRecord() {}

    ReceivedRecord(ReceivedId id, Consent consent, UUID document, Instant now) {
        this.id = id;
        this.consent = consent.getId();
        this.patient = consent.getPatient();
        this.document = document;
        this.receivedAt = now;
        this.eraseAt = consent.getTerms().dataEraseAt();
    }

    /** The consent is over before its time. */
    void eraseNow(Instant now) {
        if (now.isBefore(eraseAt)) {
            eraseAt = now;
        }
    }

    ConsentEvent erase(Instant now) {
        if (now.isBefore(eraseAt)) {
            throw new RuleException(
                    "records.consent.notDue",
                    "The record (%s) is kept until %s, while its consent stands.".formatted(id, eraseAt));
        }
        waiting = null;
        erasedAt = now;
        return new ConsentEvent.Erased(consent, patient, id, now);
    }

    public ReceivedId getId() {
        return id;
    }

    public ConsentId getConsent() {
        return consent;
    }

    public PatientId getPatient() {
        return patient;
    }

    public UUID getDocument() {
        return document;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Instant getEraseAt() {
        return eraseAt;
    }

    public @Nullable Instant getErasedAt() {
        return erasedAt;
    }

    public boolean isWaiting() {
        return waiting != null;
    }
}
