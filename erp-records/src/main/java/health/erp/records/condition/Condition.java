package health.erp.records.condition;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A problem or a diagnosis of a patient. FHIR Condition. */
@Entity
@Table(name = "patient_condition") // condition is a word of MariaDB's
public class Condition extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ConditionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id", updatable = false))
    private @Nullable EncounterId encounter;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConditionCategory category;

    @Embedded
    private Icd10 code;

    @Enumerated(EnumType.STRING)
    private ConditionStatus status = ConditionStatus.ACTIVE;

    @Enumerated(EnumType.STRING)
    private ConditionVerification verification;

    /** Whether the patient has it now; the lists are read by it. */
    private boolean present = true;

    @Enumerated(EnumType.STRING)
    private @Nullable ConditionSeverity severity;

    private @Nullable LocalDate onset;

    @Enumerated(EnumType.STRING)
    private Roughly.@Nullable Precision onsetPrecision;

    private @Nullable LocalDate abatement;

    @Enumerated(EnumType.STRING)
    private Roughly.@Nullable Precision abatementPrecision;

    private @Nullable String note;
    private @Nullable String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by", updatable = false))
    private StaffId recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Condition() {}

    Condition(ConditionId id, RecordCondition command, StaffId by, Instant now) {
        this.id = id;
        this.patient = command.patient();
        this.encounter = command.encounter();
        this.category = command.category();
        this.code = command.code();
        this.verification = command.verification();
        this.severity = command.severity();
        this.note = command.note();
        this.recordedBy = by;
        this.recordedAt = now;
        this.changedAt = now;
        began(command.onset());
    }

    ConditionEvent recorded() {
        return new ConditionEvent.Recorded(id, patient, category, recordedAt);
    }

    /** The event may name no part; then nothing has changed. */
    ConditionEvent.Updated amend(AmendCondition command, Instant now) {
        mustAllow(command);
        var changed = new TreeSet<String>();
        note(changed, "code", code, command.code());
        note(changed, "status", status, command.status());
        note(changed, "verification", verification, command.verification());
        note(changed, "severity", severity, command.severity());
        note(changed, "onset", getOnset(), command.onset());
        note(changed, "abatement", getAbatement(), command.abatement());
        note(changed, "note", note, command.note());
        if (!changed.isEmpty()) {
            take(command);
            reason = command.reason();
            changedAt = now;
        }
        return new ConditionEvent.Updated(id, patient, Set.copyOf(changed), now);
    }

    private void mustAllow(AmendCondition command) {
        if (!command.code().category().equals(code.category())) {
            throw new RuleException(
                    "records.condition.code",
                    "The condition (%s) may get a more exact code, not that of another disease.\nMaybe refute it and record the other."
                            .formatted(id));
        }
        if (command.status() != status && !status.mayBecome(command.status())) {
            throw refused(status, command.status());
        }
        if (command.verification() != verification && !verification.mayBecome(command.verification())) {
            throw refused(verification, command.verification());
        }
        var abated = command.abatement();
        if (abated != null && command.status().isPresent()) {
            // FHIR con-4
            throw InvalidCommandException.of("abatement", "is for what is inactive, in remission or resolved");
        }
        if (abated != null && command.onset() != null && command.onset().isAfter(abated)) {
            throw InvalidCommandException.of("abatement", "lies before the onset");
        }
    }

    private void take(AmendCondition command) {
        code = command.code();
        status = command.status();
        verification = command.verification();
        present = status.isPresent() && verification.stands();
        severity = command.severity();
        note = command.note();
        began(command.onset());
        var abated = command.abatement();
        abatement = abated == null ? null : abated.first();
        abatementPrecision = abated == null ? null : abated.precision();
    }

    private void began(@Nullable Roughly when) {
        onset = when == null ? null : when.first();
        onsetPrecision = when == null ? null : when.precision();
    }

    private RuleException refused(Enum<?> from, Enum<?> to) {
        return new RuleException(
                "records.condition.status",
                "The condition (%s) is %s, so it cannot become %s.".formatted(id, from, to));
    }

    private static void note(Set<String> changed, String part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(part);
        }
    }

    public ConditionId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public @Nullable EncounterId getEncounter() {
        return encounter;
    }

    public ConditionCategory getCategory() {
        return category;
    }

    public Icd10 getCode() {
        return code;
    }

    public ConditionStatus getStatus() {
        return status;
    }

    public ConditionVerification getVerification() {
        return verification;
    }

    public boolean isPresent() {
        return present;
    }

    public @Nullable ConditionSeverity getSeverity() {
        return severity;
    }

    public @Nullable Roughly getOnset() {
        return Roughly.of(onset, onsetPrecision);
    }

    public @Nullable Roughly getAbatement() {
        return Roughly.of(abatement, abatementPrecision);
    }

    public @Nullable String getNote() {
        return note;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public StaffId getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
