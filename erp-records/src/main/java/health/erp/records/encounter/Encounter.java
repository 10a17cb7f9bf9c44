package health.erp.records.encounter;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact of a patient with the hospital, from the first expectation to its end. */
@Entity
public class Encounter extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EncounterId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Enumerated(EnumType.STRING)
    @Column(name = "class_code")
    private EncounterClass encounterClass;

    @Enumerated(EnumType.STRING)
    private EncounterStatus status;

    /** True while the patient stays in the hospital, else null: the unique constraint counts only these. R-ADT-1 */
    @SuppressWarnings("UnusedVariable") // the constraint reads it
    private @Nullable Boolean openInpatient;

    @Column(updatable = false)
    private @Nullable Instant expectedAt;

    private @Nullable Instant startedAt;

    private @Nullable Instant endedAt;

    @Column(updatable = false)
    private @Nullable String reason;

    private @Nullable String statusReason;

    @Enumerated(EnumType.STRING)
    private @Nullable DischargeDisposition disposition;

    /** Of its parts too: two who change them at once are to notice each other. */
    private Instant changedAt;

    @Convert(converter = History.class)
    private List<StatusSince> history = List.of();

    @OneToMany(mappedBy = "encounter", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<EncounterParticipant> participants = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Encounter() {}

    private Encounter(
            EncounterId id,
            PatientId patient,
            EncounterClass encounterClass,
            @Nullable String reason,
            @Nullable Instant expectedAt,
            Instant now) {
        this.id = id;
        this.changedAt = now;
        this.patient = patient;
        this.encounterClass = encounterClass;
        this.status = EncounterStatus.PLANNED;
        this.reason = reason;
        this.expectedAt = expectedAt;
    }

    static Encounter planned(EncounterId id, PlanEncounter command, Instant now) {
        var encounter = new Encounter(
                id, command.patient(), command.encounterClass(), command.reason(), command.expectedAt(), now);
        encounter.note(EncounterStatus.PLANNED, now);
        return encounter;
    }

    static Encounter started(EncounterId id, StartEncounter command, Instant at) {
        var encounter = new Encounter(id, command.patient(), command.encounterClass(), command.reason(), null, at);
        encounter.startedAt = at;
        encounter.note(command.status(), at);
        return encounter;
    }

    EncounterEvent.Planned plannedEvent(Instant now) {
        return new EncounterEvent.Planned(id, patient, encounterClass, Objects.requireNonNull(expectedAt), now);
    }

    EncounterEvent statusEvent(Instant at) {
        return switch (status) {
            case ARRIVED -> new EncounterEvent.Arrived(id, patient, encounterClass, at);
            case TRIAGED -> new EncounterEvent.Triaged(id, patient, encounterClass, at);
            case IN_PROGRESS -> new EncounterEvent.Started(id, patient, encounterClass, at);
            case ONLEAVE -> new EncounterEvent.LeftForAWhile(id, patient, at);
            case FINISHED -> new EncounterEvent.Finished(id, patient, encounterClass, disposition, at);
            case CANCELLED -> new EncounterEvent.Cancelled(id, patient, encounterClass, at);
            case ENTERED_IN_ERROR -> new EncounterEvent.EnteredInError(id, patient, at);
            case PLANNED -> throw new IllegalStateException("Nothing becomes planned.");
        };
    }

    EncounterEvent advance(EncounterStatus to, Instant at) {
        mustMayBecome(to);
        if (startedAt == null) {
            startedAt = at;
        }
        note(to, at);
        return statusEvent(at);
    }

    EncounterEvent finish(@Nullable DischargeDisposition where, Instant at) {
        mustMayBecome(EncounterStatus.FINISHED);
        endedAt = at;
        disposition = where;
        note(EncounterStatus.FINISHED, at);
        return statusEvent(at);
    }

    EncounterEvent cancel(String why, Instant at) {
        mustMayBecome(EncounterStatus.CANCELLED);
        return end(EncounterStatus.CANCELLED, why, at);
    }

    EncounterEvent markInError(String why, Instant at) {
        mustMayBecome(EncounterStatus.ENTERED_IN_ERROR);
        return end(EncounterStatus.ENTERED_IN_ERROR, why, at);
    }

    /** The admission itself was the mistake. HL7 v2 A11 */
    EncounterEvent cancelAdmission(String why, Instant at) {
        if (status != EncounterStatus.IN_PROGRESS && status != EncounterStatus.PLANNED) {
            throw cannotBecome(EncounterStatus.CANCELLED);
        }
        return end(EncounterStatus.CANCELLED, why, at);
    }

    /** The discharge was the mistake. HL7 v2 A13, R-ADT-4 */
    EncounterEvent reopen(Instant at) {
        if (status != EncounterStatus.FINISHED) {
            throw cannotBecome(EncounterStatus.IN_PROGRESS);
        }
        endedAt = null;
        disposition = null;
        note(EncounterStatus.IN_PROGRESS, at);
        return new EncounterEvent.Reopened(id, patient, encounterClass, at);
    }

    EncounterEvent.Reclassified reclassify(EncounterClass to, Instant at) {
        if (status != EncounterStatus.PLANNED && !status.isOpen()) {
            throw new RuleException(
                    "records.encounter.class",
                    "The encounter (%s) is %s, so it stays %s.".formatted(id, status, encounterClass));
        }
        var from = encounterClass;
        encounterClass = to;
        note(status, at);
        return new EncounterEvent.Reclassified(id, patient, from, to, at);
    }

    /** Answers false if that somebody takes part in that role already. */
    boolean involve(UUID row, Involved who, Instant at) {
        if (participants.stream().anyMatch(p -> p.is(who))) {
            return false;
        }
        if (who.role() == ParticipantRole.ATND) {
            participants.stream()
                    .filter(p -> p.getRole() == ParticipantRole.ATND && p.getUntil() == null)
                    .forEach(p -> p.release(at));
        }
        participants.add(new EncounterParticipant(row, this, who, at));
        change(at);
        return true;
    }

    /** Answers false if nobody takes part like that. */
    boolean release(Involved who, Instant at) {
        var found = participants.stream().filter(p -> p.is(who)).toList();
        found.forEach(p -> p.release(at));
        if (!found.isEmpty()) {
            change(at);
        }
        return !found.isEmpty();
    }

    EncounterEvent.ParticipantChanged participantEvent(Involved who, boolean takesPart, Instant at) {
        return new EncounterEvent.ParticipantChanged(id, patient, who.staff(), who.role(), takesPart, at);
    }

    /** What happened to it is told in the order it happened. */
    void mustNotBeBeforeLast(Instant at) {
        if (!history.isEmpty() && at.isBefore(history.get(history.size() - 1).at()) && startedAt != null) {
            throw InvalidCommandException.of("at", "lies before what happened to the encounter last");
        }
    }

    /** Stays are led by admissions, which know of beds as well. */
    void mustNotBeInpatient() {
        if (encounterClass == EncounterClass.IMP) {
            throw new RuleException(
                    "records.encounter.inpatient",
                    "The encounter (%s) is inpatient, so it changes with the admission.\nMaybe discharge the patient, or cancel the admission."
                            .formatted(id));
        }
    }

    private EncounterEvent end(EncounterStatus how, String why, Instant at) {
        if (startedAt != null && endedAt == null) {
            endedAt = at.isBefore(startedAt) ? startedAt : at;
        }
        statusReason = why;
        note(how, at);
        return statusEvent(at);
    }

    private void note(EncounterStatus to, Instant at) {
        status = to;
        change(at);
        openInpatient = (encounterClass == EncounterClass.IMP && to.isOpen()) ? true : null;
        var noted = new ArrayList<>(history);
        noted.add(new StatusSince(to, encounterClass, at));
        history = List.copyOf(noted);
    }

    /** Later than the last one, even if the clock stands still, so that every change counts as a version. */
    private void change(Instant at) {
        changedAt = at.isAfter(changedAt) ? at : changedAt.plus(1, ChronoUnit.MICROS);
    }

    private void mustMayBecome(EncounterStatus next) {
        if (!status.mayBecome(next)) {
            throw cannotBecome(next);
        }
    }

    private RuleException cannotBecome(EncounterStatus next) {
        return new RuleException(
                "records.encounter.status",
                "The encounter (%s) is %s, so it cannot become %s.".formatted(id, status, next));
    }

    public EncounterId getId() {
        return id;
    }

    public PatientId getPatient() {
        return patient;
    }

    public EncounterClass getEncounterClass() {
        return encounterClass;
    }

    public EncounterStatus getStatus() {
        return status;
    }

    public @Nullable Instant getExpectedAt() {
        return expectedAt;
    }

    public @Nullable Instant getStartedAt() {
        return startedAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable String getStatusReason() {
        return statusReason;
    }

    public @Nullable DischargeDisposition getDisposition() {
        return disposition;
    }

    public List<StatusSince> getHistory() {
        return history;
    }

    public List<EncounterParticipant> getParticipants() {
        return List.copyOf(participants);
    }

    static final class History extends JsonColumn<List<StatusSince>> {}
}
