package health.erp.records.admission;

import static health.erp.records.admission.AdmissionPermission.CANCEL_MOVEMENT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.LocationId;
import health.erp.core.value.Period;
import health.erp.records.encounter.EncounterStatus;
import health.erp.records.encounter.InpatientEncounters;
import health.erp.records.location.BedSituation;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes movements back that were mistakes. Each is a movement more and never one less. R-ADT-8 */
public final class Cancellations {
    private final Erp erp;
    private final Stays stays;

    public Cancellations(Erp erp, InpatientEncounters encounters, WardPolicy policy, StayRules rules) {
        this.erp = erp;
        this.stays = new Stays(erp, encounters, policy, rules);
    }

    /** HL7 v2 A11, A38, A25, A52, A53 */
    public AdmissionView cancel(Caller caller, CancelMovement command) {
        return erp.run(caller, CANCEL_MOVEMENT, command, () -> {
            var stay = take(caller, stays.take(caller, command.stay(), command.version()));
            var admission = stay.admission();
            var wrong = admission.cancellable(command.kind(), stays.rules.undo(), erp.now());
            switch (command.kind()) {
                case PREADMISSION, ADMISSION -> neverCame(caller, stay, command);
                case LEAVE -> stays.encounters.begin(caller, command.stay(), erp.now());
                case RETURN -> stays.encounters.leave(caller, command.stay(), erp.now());
                default -> {
                    stay.mustBe(EncounterStatus.IN_PROGRESS, EncounterStatus.ONLEAVE);
                    admission.withdrawDischargeOrder();
                }
            }
            noteBack(caller, stay, wrong, command.reason());
            if (command.kind() != MovementKind.ADMISSION && command.kind() != MovementKind.PREADMISSION) {
                erp.publish(new AdmissionEvent.MovementCancelled(
                        command.stay(), stay.patient(), command.kind(), erp.now()));
            }
            return stays.view(caller, admission);
        });
    }

    /** HL7 v2 A12, R-ADT-3 */
    public RestoreOutcome cancelTransfer(Caller caller, CancelTransfer command) {
        return erp.run(caller, CANCEL_MOVEMENT, command, () -> {
            var stay = take(caller, stays.take(caller, command.stay(), command.version()));
            stay.mustBe(EncounterStatus.IN_PROGRESS, EncounterStatus.ONLEAVE);
            var wrong = stay.admission().cancellable(MovementKind.TRANSFER, stays.rules.undo(), erp.now());
            var since = wrong.getHappenedAt();
            var back = wayBack(caller, stay, stay.bedBefore(), since, command.bed());
            if (back.refusal != null) {
                return back.refusal;
            }
            stays.beds.annul(caller, stay.lastBed().id());
            noteBack(caller, stay, wrong, command.reason());
            lieThere(caller, stay, back, since);
            erp.publish(new AdmissionEvent.TransferCancelled(
                    command.stay(),
                    stay.patient(),
                    back.bed().bed().id(),
                    back.bed().wardId(),
                    erp.now()));
            return new RestoreOutcome.Restored(stays.view(caller, stay.admission()));
        });
    }

    /** HL7 v2 A13, R-ADT-4. Whose death the discharge told lives in the register again. */
    public RestoreOutcome cancelDischarge(Caller caller, CancelDischarge command) {
        return erp.run(caller, CANCEL_MOVEMENT, command, () -> {
            var stay = take(caller, stays.take(caller, command.stay(), command.version()));
            stay.mustBe(EncounterStatus.FINISHED);
            var wrong = stay.admission().cancellable(MovementKind.DISCHARGE, stays.rules.undo(), erp.now());
            if (wrong.hasToldDeath()) {
                stays.deaths.hold(caller, stay.patient());
            }
            var since = wrong.getHappenedAt();
            var other = stays.encounters.otherStay(caller, stay.patient(), command.stay(), since);
            if (other != null) {
                return new AlreadyAdmitted(other.id());
            }
            var back = wayBack(caller, stay, stay.lastBed(), since, command.bed());
            if (back.refusal != null) {
                return back.refusal;
            }
            if (wrong.hasToldDeath()) {
                stays.deaths.takeBack(caller, stay.patient(), since);
            }
            noteBack(caller, stay, wrong, command.reason());
            stays.encounters.reopen(caller, command.stay());
            if (stay.admission().isAway()) { // as when the discharge was noted
                stays.encounters.leave(caller, command.stay(), erp.now());
            }
            lieThere(caller, stay, back, since);
            erp.publish(new AdmissionEvent.DischargeCancelled(
                    command.stay(),
                    stay.patient(),
                    back.bed().bed().id(),
                    back.bed().wardId(),
                    erp.now()));
            return new RestoreOutcome.Restored(stays.view(caller, stay.admission()));
        });
    }

    /** In the bed as before if nobody has had it since, else in the one that is named, else nowhere. */
    private Back wayBack(
            Caller caller, Stay stay, BedSituation.Claim previous, Instant since, @Nullable LocationId instead) {
        if (instead == null || instead.equals(previous.bed())) {
            var bed = stays.beds.lock(caller, previous.bed());
            var isFree = bed.isFree(previous.place(), Period.startingAt(since), previous.id());
            return isFree
                    ? new Back(bed, previous, null)
                    : new Back(
                            bed,
                            null,
                            new RestoreOutcome.PreviousBedUnavailable(
                                    previous.bed(), stays.choices(caller, previous, since)));
        }
        var bed = stays.beds.lock(caller, instead);
        var admission = stay.admission();
        var candidate = stays.candidate(
                caller,
                stays.encounters.anybody(caller, stay.patient()),
                admission.getIsolation(),
                admission.getBedClass());
        var wish = new Stays.Wish(candidate, admission.getId(), since, admission.getExpectedDischargeAt(), null);
        return new Back(bed, null, stays.refusal(caller, bed, wish).orElse(null));
    }

    private void lieThere(Caller caller, Stay stay, Back back, Instant since) {
        if (back.claim != null) {
            stays.beds.resume(caller, back.bed, back.claim.id());
            return;
        }
        var admission = stay.admission();
        var bed = back.bed.bed().id();
        stays.beds.occupy(
                caller,
                back.bed,
                admission.getId(),
                since,
                admission.getExpectedDischargeAt(),
                admission.getIsolation());
        admission.note(stays.step(caller, MovementKind.TRANSFER, since, null).in(bed, null));
    }

    private void neverCame(Caller caller, Stay stay, CancelMovement command) {
        if (command.kind() == MovementKind.PREADMISSION) {
            stay.mustBe(EncounterStatus.PLANNED);
        }
        stay.claims().forEach(c -> stays.beds.annul(caller, c.id()));
        stays.encounters.cancel(caller, command.stay(), command.reason());
        erp.publish(new AdmissionEvent.AdmissionCancelled(command.stay(), stay.patient(), erp.now()));
    }

    private void noteBack(Caller caller, Stay stay, Movement wrong, String reason) {
        var kind = Objects.requireNonNull(MovementKind.thatCancels(wrong.getKind()));
        stay.admission()
                .note(stays.step(caller, kind, wrong.getHappenedAt(), reason).cancelling(wrong, reason));
    }

    private Stay take(Caller caller, Stay stay) {
        if (!stay.claims().isEmpty()) {
            erp.requirePermission(caller, CANCEL_MOVEMENT, stay.lastBed().ward());
        }
        return stay;
    }

    /** Where the patient lies then; in the bed as before if there is a claim. */
    private record Back(BedSituation bed, BedSituation.@Nullable Claim claim, @Nullable RestoreOutcome refusal) {}
}
