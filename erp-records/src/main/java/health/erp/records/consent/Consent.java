package health.erp.records.consent;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** That a patient was asked to have data shown to somebody, and what came of it. An artefact of ABDM once it is granted. */
@Entity
public class Consent extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConsentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    private ConsentStatus status = ConsentStatus.REQUESTED;

    @Convert(converter = Terms.class)
    private ConsentTerms terms;

    /** Until then the patient may answer; once granted, when the data has to be erased. */
    private Instant expiresAt;

    /** The id the consent manager gave it. */
    private @Nullable String artefact;

    private @Nullable String reason;

    @Column(updatable = false)
    private Instant requestedAt;

    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Consent() {}

    Consent(ConsentId id, RequestConsent command, Instant now) {
        this.id = id;
        this.patient = command.patient();
        this.terms = command.terms();
        this.expiresAt = command.answerBy().truncatedTo(ChronoUnit.MICROS);
        this.requestedAt = now;
    }

    ConsentEvent requested() {
        return new ConsentEvent.Requested(id, patient, requestedAt);
    }

    ConsentEvent grant(GrantConsent command, Instant now) {
        if (!command.terms().isWithin(terms)) {
            throw new RuleException(
                    "records.consent.wider",
                    "The terms granted to the consent (%s) are wider than those asked for.\nMaybe request another consent."
                            .formatted(id));
        }
        mustLast(now);
        become(ConsentStatus.GRANTED);
        terms = command.terms();
        artefact = command.artefact();
        expiresAt = terms.dataEraseAt();
        answeredAt = now;
        return new ConsentEvent.Granted(id, patient, terms.dataEraseAt(), now);
    }

    ConsentEvent deny(String why, Instant now) {
        become(ConsentStatus.DENIED);
        reason = why;
        answeredAt = now;
        return new ConsentEvent.Denied(id, patient, now);
    }

    ConsentEvent revoke(String why, Instant now) {
        become(ConsentStatus.REVOKED);
        reason = why;
        endedAt = now;
        return new ConsentEvent.Revoked(id, patient, now);
    }

    ConsentEvent expire(Instant now) {
        if (now.isBefore(expiresAt)) {
            throw new RuleException(
                    "records.consent.notOver", "The consent (%s) is not over before %s.".formatted(id, expiresAt));
        }
        become(ConsentStatus.EXPIRED);
        endedAt = now;
        return new ConsentEvent.Expired(id, patient, now);
    }

    /** Whether it is still to expire. */
    boolean isOpen() {
        return status.mayBecome(ConsentStatus.EXPIRED);
    }

    /** Nothing is received under one that is not granted, or over. */
    void mustCoverReceipt(Instant now) {
        if (status != ConsentStatus.GRANTED || !now.isBefore(expiresAt)) {
            throw new RuleException(
                    "records.consent.over",
                    "The consent (%s) is %s, or over, so nothing is received under it.".formatted(id, status));
        }
    }

    private void mustLast(Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw new RuleException(
                    "records.consent.over", "The time to answer the consent (%s) is over.".formatted(id));
        }
    }

    private void become(ConsentStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleException(
                    "records.consent.status",
                    "The consent (%s) is %s, so it cannot become %s.".formatted(id, status, next));
        }
        status = next;
    }

    public ConsentId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public ConsentStatus getStatus() {
        return status;
    }

    public ConsentTerms getTerms() {
        return terms;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public @Nullable String getArtefact() {
        return artefact;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public @Nullable Instant getAnsweredAt() {
        return answeredAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    static final class Terms extends JsonColumn<ConsentTerms> {}
}
