package health.erp.records.admission;

import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.id.EncounterId;
import health.erp.core.jpa.HospitalOwned;
import health.erp.records.encounter.DischargeDisposition;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stay of a patient: an inpatient encounter with everything that moved it. */
@Entity
public class Admission extends HospitalOwned {
    /** The encounter's. */
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EncounterId id;

    /** What the patient is isolated for; a code of the hospital. */
    @Column(updatable = false)
    private @Nullable String isolation;

    /** What class of bed the patient is to have. */
    @Column(updatable = false)
    private @Nullable String bedClass;

    private @Nullable Instant expectedDischargeAt;

    private @Nullable Instant dischargeOrderedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DischargeDisposition plannedDisposition;

    private Instant changedAt;

    @OneToMany(mappedBy = "admission", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Movement> movements = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Admission() {}

    Admission(
            EncounterId id,
            @Nullable String isolation,
            @Nullable String bedClass,
            @Nullable Instant expectedDischargeAt,
            Instant now) {
        this.id = id;
        this.isolation = isolation;
        this.bedClass = bedClass;
        this.expectedDischargeAt = expectedDischargeAt;
        this.changedAt = now;
    }

    Movement note(Movement.Step step) {
        var movement = new Movement(this, step);
        movements.add(movement);
        // later than the last one, even if the clock stands still, so that every change counts as a version
        changedAt = step.recordedAt().isAfter(changedAt) ? step.recordedAt() : changedAt.plus(1, ChronoUnit.MICROS);
        return movement;
    }

    void expectDischarge(@Nullable Instant at) {
        expectedDischargeAt = at;
    }

    void orderDischarge(@Nullable DischargeDisposition where, Instant at) {
        if (dischargeOrderedAt != null) {
            throw new RuleException(
                    "records.admission.ordered", "The discharge of the stay (%s) is ordered already.".formatted(id));
        }
        dischargeOrderedAt = at;
        plannedDisposition = where;
    }

    void withdrawDischargeOrder() {
        dischargeOrderedAt = null;
        plannedDisposition = null;
    }

    /** What happened and was not taken back. */
    List<Movement> standing() {
        var cancelled = movements.stream()
                .map(Movement::getCancels)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return movements.stream()
                .filter(m -> m.getCancels() == null && !cancelled.contains(m.getId()))
                .toList();
    }

    Optional<Movement> lastOfPatient() {
        return standing().stream().filter(m -> m.getKind().isOfThePatient()).reduce((a, b) -> b);
    }

    /** Whether the patient is on leave, as far as what stands says. */
    public boolean isAway() {
        return standing().stream()
                .map(Movement::getKind)
                .filter(k -> k == MovementKind.LEAVE || k == MovementKind.RETURN)
                .reduce((a, b) -> b)
                .filter(k -> k == MovementKind.LEAVE)
                .isPresent();
    }

    Optional<Movement> last(MovementKind kind) {
        return standing().stream().filter(m -> m.getKind() == kind).reduce((a, b) -> b);
    }

    /**
     * The last movement, if it is of this kind and not too long ago: only that one is taken back, so that the others stand
     * on what was before them. R-ADT-2
     */
    Movement cancellable(MovementKind kind, Duration undo, Instant now) {
        var last = kind.isOfThePatient() ? lastOfPatient() : last(kind);
        var found = last.filter(m -> m.getKind() == kind);
        if (found.isEmpty()) {
            throw new RuleException(
                    "records.admission.nothingToCancel",
                    "The last movement of the stay (%s) is %s, so no %s is cancelled.\nMaybe cancel the later movement first."
                            .formatted(id, last.map(Movement::getKind).orElse(null), kind));
        }
        if (found.get().getRecordedAt().plus(undo).isBefore(now)) {
            throw new RuleException(
                    "records.admission.tooLate",
                    "The %s of the stay (%s) was noted more than %d hours ago, so it stays."
                            .formatted(kind, id, undo.toHours()));
        }
        return found.get();
    }

    /** Movements are noted in the order they happened. R-ADT-6, R-ADT-7 */
    void mustComeAfterLast(Instant at) {
        var last = lastOfPatient();
        if (last.isPresent() && !at.isAfter(last.get().getHappenedAt())) {
            throw InvalidCommandException.of("at", "must lie after the last movement of the stay");
        }
    }

    public EncounterId getId() {
        return id;
    }

    public @Nullable String getIsolation() {
        return isolation;
    }

    public @Nullable String getBedClass() {
        return bedClass;
    }

    public @Nullable Instant getExpectedDischargeAt() {
        return expectedDischargeAt;
    }

    public @Nullable Instant getDischargeOrderedAt() {
        return dischargeOrderedAt;
    }

    public @Nullable DischargeDisposition getPlannedDisposition() {
        return plannedDisposition;
    }

    public List<Movement> getMovements() {
        return List.copyOf(movements);
    }
}
