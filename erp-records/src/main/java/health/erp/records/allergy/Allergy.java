package health.erp.records.allergy;

import static health.erp.records.allergy.AllergyStatus.ACTIVE;
import static health.erp.records.allergy.AllergyStatus.INACTIVE;

import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An entry of a patient's list of allergies, or the one that says there are none. FHIR AllergyIntolerance. */
@Entity
public class Allergy extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AllergyId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "encounter_id", updatable = false))
    private @Nullable EncounterId encounter;

    @Embedded
    private Allergen allergen;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable AllergyType type;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable AllergyCategory category;

    @Enumerated(EnumType.STRING)
    private @Nullable Criticality criticality;

    @Enumerated(EnumType.STRING)
    private AllergyStatus status = ACTIVE;

    @Enumerated(EnumType.STRING)
    private AllergyVerification verification;

    @Convert(converter = Reactions.class)
    private List<Reaction> reactions;

    /** The reactions in one line, for the chart. */
    private String reacts;

    private @Nullable String note;
    private @Nullable String reason;

    /** True while it is to be heeded, else null. */
    private @Nullable Boolean inUse = true;

    /** True while nothing else on the list may have the same code, else null. R-ALG-2 */
    @SuppressWarnings("UnusedVariable") // the constraint and the queries read it
    private @Nullable Boolean single;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by", updatable = false))
    private StaffId recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Allergy() {}

    private Allergy(
            AllergyId id,
            PatientId patient,
            @Nullable EncounterId encounter,
            Allergen allergen,
            AllergyVerification verification,
            Written written) {
        this.id = id;
        this.patient = patient;
        this.encounter = encounter;
        this.allergen = allergen;
        this.verification = verification;
        this.reactions = List.of();
        this.reacts = "";
        this.recordedBy = written.by;
        this.recordedAt = written.at;
        this.changedAt = written.at;
    }

    static Allergy recorded(AllergyId id, RecordAllergy command, Written written) {
        var verification = command.confirmed() ? AllergyVerification.CONFIRMED : AllergyVerification.UNCONFIRMED;
        var allergy =
                new Allergy(id, command.patient(), command.encounter(), command.allergen(), verification, written);
        allergy.type = command.type();
        allergy.category = command.category();
        allergy.criticality = command.criticality();
        allergy.react(command.reactions());
        allergy.note = command.note();
        allergy.single = command.allergen().isCoded() ? true : null;
        return allergy;
    }

    static Allergy noneKnown(AllergyId id, DeclareNoKnownAllergies command, Written written) {
        return new Allergy(
                id,
                command.patient(),
                command.encounter(),
                Allergen.NONE_KNOWN,
                AllergyVerification.CONFIRMED,
                written);
    }

    AllergyEvent recorded() {
        return isNoneKnown()
                ? new AllergyEvent.NoneDeclared(id, patient, recordedAt)
                : new AllergyEvent.Recorded(id, patient, recordedAt);
    }

    /** The event may name no part; then nothing has changed. */
    AllergyEvent.Updated amend(AmendAllergy command, Instant now) {
        if (isNoneKnown()) {
            throw new RuleException(
                    "records.allergy.noEntry",
                    "The entry (%s) says that there are no known allergies, so it cannot be amended.\nMaybe record what the patient is allergic to."
                            .formatted(id));
        }
        var changed = new TreeSet<String>();
        become(changed, command.status(), command.verification());
        note(changed, "criticality", criticality, command.criticality());
        note(changed, "reactions", reactions, command.reactions());
        note(changed, "note", note, command.note());
        if (!changed.isEmpty()) {
            criticality = command.criticality();
            react(command.reactions());
            note = command.note();
            change(command.reason(), now);
        }
        return new AllergyEvent.Updated(id, patient, changed, now);
    }

    /** That there are none does not hold any more. */
    AllergyEvent.Updated withdraw(Instant now) {
        status = INACTIVE;
        change("An allergy was recorded", now);
        return new AllergyEvent.Updated(id, patient, Set.of("status"), now);
    }

    private void become(Set<String> changed, AllergyStatus next, AllergyVerification how) {
        if (next != status && !status.mayBecome(next)) {
            throw refused(status, next);
        }
        if (how != verification && !verification.mayBecome(how)) {
            throw refused(verification, how);
        }
        note(changed, "status", status, next);
        note(changed, "verification", verification, how);
        status = next;
        verification = how;
    }

    private void change(String why, Instant now) {
        reason = why;
        changedAt = now;
        inUse = (status == ACTIVE && verification.stands()) ? true : null;
        single = (inUse != null && allergen.isCoded() && !isNoneKnown()) ? true : null;
    }

    private void react(List<Reaction> all) {
        reactions = all;
        var line = String.join(", ", all.stream().map(Reaction::shown).toList());
        reacts = line.length() <= 200 ? line : line.substring(0, 197) + "...";
    }

    private RuleException refused(Enum<?> from, Enum<?> to) {
        return new RuleException(
                "records.allergy.status", "The allergy (%s) is %s, so it cannot become %s.".formatted(id, from, to));
    }

    private static void note(Set<String> changed, String part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(part);
        }
    }

    public AllergyId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public @Nullable EncounterId getEncounter() {
        return encounter;
    }

    public Allergen getAllergen() {
        return allergen;
    }

    public boolean isNoneKnown() {
        return allergen.isNoneKnown();
    }

    public @Nullable AllergyType getType() {
        return type;
    }

    public @Nullable AllergyCategory getCategory() {
        return category;
    }

    public @Nullable Criticality getCriticality() {
        return criticality;
    }

    public AllergyStatus getStatus() {
        return status;
    }

    public AllergyVerification getVerification() {
        return verification;
    }

    public boolean isInUse() {
        return inUse != null;
    }

    public List<Reaction> getReactions() {
        return reactions;
    }

    public String getReacts() {
        return reacts;
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

    /** By whom and when. */
    record Written(StaffId by, Instant at) {}

    static final class Reactions extends JsonColumn<List<Reaction>> {}
}
