package health.erp.records.admission;

import static health.erp.records.admission.AdmissionMapper.MAPPER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.core.value.Period;
import health.erp.records.encounter.InpatientEncounters;
import health.erp.records.location.BedSituation;
import health.erp.records.location.BedStatus;
import health.erp.records.location.Beds;
import health.erp.records.patient.Deaths;
import health.erp.records.patient.PatientView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the use cases of stays have in common: taking one in hand, finding out whether a bed will do, noting movements. */
final class Stays {
    final Erp erp;
    final InpatientEncounters encounters;
    final Beds beds;
    final Deaths deaths;
    final AdmissionStore store;
    final StayRules rules;
    private final WardPolicy policy;

    Stays(Erp erp, InpatientEncounters encounters, WardPolicy policy, StayRules rules) {
        this.erp = erp;
        this.encounters = encounters;
        this.beds = new Beds(erp);
        this.deaths = new Deaths(erp);
        this.store = new AdmissionStore(erp);
        this.policy = policy;
        this.rules = rules;
    }

    Stay take(Caller caller, EncounterId id, int version) {
        return inHand(caller, store.whole(id, version));
    }

    Stay inHand(Caller caller, Admission admission) {
        return new Stay(
                admission, encounters.find(caller, admission.getId()), beds.ofEncounter(caller, admission.getId()));
    }

    /** The stay as it is now, after everything has been sent to the database. */
    AdmissionView view(Caller caller, Admission admission) {
        store.saved(admission);
        var stay = inHand(caller, admission);
        return MAPPER.toView(stay.admission(), stay.encounter(), stay.claims());
    }

    /** When it happened: now, or not too long ago. R-ADT-7 */
    Instant moment(@Nullable Instant at) {
        var now = erp.now();
        var moment = Objects.requireNonNullElse(at, now).truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(now)) {
            throw InvalidCommandException.of("at", "lies in the future");
        }
        if (moment.isBefore(now.minus(rules.backdating()))) {
            throw InvalidCommandException.of(
                    "at",
                    "lies more than %d hours back".formatted(rules.backdating().toHours()));
        }
        return moment;
    }

    Movement.Step step(Caller caller, MovementKind kind, Instant at, @Nullable String reason) {
        return new Movement.Step(erp.newId(), kind, at, erp.now(), caller.staff(), null, null, reason, null, false);
    }

    Candidate candidate(Caller caller, PatientView patient, @Nullable String isolation, @Nullable String bedClass) {
        var born = patient.birthDate();
        var today = LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital()));
        var age = born == null || born.isAfter(today) ? null : born.ageOn(today);
        return new Candidate(patient.gender(), age, isolation, bedClass);
    }

    /** What speaks against the bed; empty if the patient may have it. */
    Optional<BedRefusal> refusal(Caller caller, BedSituation bed, Wish wish) {
        return taken(bed, wish)
                .or(() -> bed.closesDuring(wish.planned())
                        .map(w -> new BedRefusal.BedCloses(
                                bed.bed().id(), w.id(), w.period().start())))
                .or(() -> refused(caller, bed, wish));
    }

    private Optional<BedRefusal> taken(BedSituation bed, Wish wish) {
        var status = bed.status(erp.now());
        var blockers = bed.blockers(Period.startingAt(wish.at), wish.holder);
        var isUnfit =
                status == BedStatus.CLOSED || status == BedStatus.CONTAMINATED || status == BedStatus.HOUSEKEEPING;
        if (blockers.isEmpty() && !isUnfit) {
            return Optional.empty();
        }
        if (blockers.isEmpty()) {
            return Optional.of(new BedRefusal.BedTaken(bed.bed().id(), status, null, null));
        }
        var first = blockers.get(0);
        var why =
                switch (first.kind()) {
                    case OCCUPANCY -> BedStatus.OCCUPIED;
                    case RESERVATION -> BedStatus.RESERVED;
                    case CLOSURE -> BedStatus.CLOSED;
                };
        return Optional.of(new BedRefusal.BedTaken(
                bed.bed().id(), why, first.encounter(), first.plannedPeriod().end()));
    }

    private Optional<BedRefusal> refused(Caller caller, BedSituation bed, Wish wish) {
        var reasons = policy.reasons(wish.candidate, bed, erp.now());
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        if (wish.overriding == null) {
            return Optional.of(new BedRefusal.WardRefuses(bed.wardId(), reasons));
        }
        erp.requirePermission(caller, AdmissionPermission.OVERRIDE_WARD_POLICY, bed.wardId());
        return Optional.empty();
    }

    /**
     * Who wants a bed, from when on and till when.
     *
     * @param holder whose reservation counts for the patient
     */
    record Wish(
            Candidate candidate,
            @Nullable EncounterId holder,
            Instant at,
            @Nullable Instant expectedUntil,
            @Nullable String overriding) {
        Period planned() {
            return new Period(at, expectedUntil != null && expectedUntil.isAfter(at) ? expectedUntil : null);
        }
    }

    /** Beds of the ward this patient could have had since then. */
    List<LocationId> choices(Caller caller, BedSituation.Claim previous, Instant since) {
        return beds.free(caller, previous.ward(), since).stream()
                .filter(b -> !b.equals(previous.bed()))
                .toList();
    }
}
