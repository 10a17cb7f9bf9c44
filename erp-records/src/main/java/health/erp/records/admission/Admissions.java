package health.erp.records.admission;

import static health.erp.records.admission.AdmissionPermission.ADMIT_PATIENT;
import static health.erp.records.admission.AdmissionPermission.DISCHARGE_PATIENT;
import static health.erp.records.admission.AdmissionPermission.MOVE_PATIENT;
import static health.erp.records.admission.AdmissionPermission.ORDER_DISCHARGE;
import static health.erp.records.admission.AdmissionPermission.READ_STAY;
import static health.erp.records.encounter.EncounterStatus.IN_PROGRESS;
import static health.erp.records.encounter.EncounterStatus.ONLEAVE;
import static health.erp.records.encounter.EncounterStatus.PLANNED;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.InvalidCommandException;
import health.erp.core.RuleException;
import health.erp.core.value.Period;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.EncounterStatus;
import health.erp.records.encounter.EncounterView;
import health.erp.records.encounter.InpatientEncounters;
import health.erp.records.encounter.Involved;
import health.erp.records.encounter.ParticipantRole;
import health.erp.records.encounter.PlanEncounter;
import health.erp.records.encounter.StartEncounter;
import health.erp.records.location.BedSituation;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Takes patients in, moves them from bed to bed and lets them go. */
public final class Admissions {
    /** Nobody writes an order for these. */
    private static final Set<DischargeDisposition> WITHOUT_ORDER =
            Set.of(DischargeDisposition.EXPIRED, DischargeDisposition.AADVICE);

    private final Erp erp;
    private final Stays stays;

    public Admissions(Erp erp, InpatientEncounters encounters, WardPolicy policy, StayRules rules) {
        this.erp = erp;
        this.stays = new Stays(erp, encounters, policy, rules);
    }

    /** HL7 v2 A05 */
    public AdmissionView expect(Caller caller, ExpectPatient command) {
        return erp.run(caller, ADMIT_PATIENT, command, () -> {
            stays.encounters.patient(caller, command.patient());
            var encounter = stays.encounters.plan(
                    caller,
                    new PlanEncounter(
                            command.patient(), EncounterClass.IMP, command.expectedAt(), List.of(), command.reason()));
            var admission = new Admission(
                    encounter.id(), command.isolation(), command.bedClass(), command.expectedDischargeAt(), erp.now());
            admission.note(stays.step(caller, MovementKind.PREADMISSION, erp.now(), null));
            stays.store.add(admission);
            erp.publish(
                    new AdmissionEvent.Expected(encounter.id(), command.patient(), command.expectedAt(), erp.now()));
            return stays.view(caller, admission);
        });
    }

    public ReserveOutcome reserve(Caller caller, ReserveBed command) {
        return erp.run(caller, ADMIT_PATIENT, command, () -> {
            if (!command.until().isAfter(erp.now())) {
                throw InvalidCommandException.of("until", "must lie in the future");
            }
            if (command.stay() != null) {
                stays.inHand(caller, stays.store.whole(command.stay())).mustBe(PLANNED, IN_PROGRESS);
            }
            var bed = stays.beds.lock(caller, command.bed());
            erp.requirePermission(caller, ADMIT_PATIENT, bed.wardId());
            var wanted = new Period(erp.now(), command.until());
            var blockers = bed.blockers(wanted, null);
            if (!blockers.isEmpty()) {
                var first = blockers.get(0);
                return new ReserveOutcome.NotReserved(new BedRefusal.BedTaken(
                        command.bed(),
                        bed.status(erp.now()),
                        first.encounter(),
                        first.plannedPeriod().end()));
            }
            var claim = stays.beds.reserve(caller, bed, command.stay(), command.until());
            return new ReserveOutcome.Reserved(claim.id(), command.bed(), command.until());
        });
    }

    public boolean release(Caller caller, ReleaseBed command) {
        return erp.run(caller, ADMIT_PATIENT, command, () -> {
            var bed = stays.beds.lock(caller, command.bed());
            erp.requirePermission(caller, ADMIT_PATIENT, bed.wardId());
            var isKept = bed.claims().stream()
                    .anyMatch(c ->
                            c.id().equals(command.reservation()) && c.period().contains(erp.now()));
            if (isKept) {
                stays.beds.letGo(caller, command.reservation());
            }
            return isKept;
        });
    }

    /** HL7 v2 A01 */
    public AdmitOutcome admit(Caller caller, AdmitPatient command) {
        return erp.run(caller, ADMIT_PATIENT, command, () -> {
            var at = stays.moment(command.at());
            var patient = stays.encounters.patient(caller, command.patient()); // R-ID-7
            var open = stays.encounters.otherStay(caller, command.patient(), null, at);
            if (open != null) {
                return new AlreadyAdmitted(open.id());
            }
            var planned = command.planned() == null ? null : stays.store.whole(command.planned());
            if (planned != null) {
                mustBeExpected(stays.inHand(caller, planned), command);
            }
            var bed = stays.beds.lock(caller, command.bed());
            erp.requirePermission(caller, ADMIT_PATIENT, bed.wardId());
            var candidate = stays.candidate(caller, patient, command.isolation(), command.bedClass());
            var refusal = stays.refusal(
                    caller,
                    bed,
                    new Stays.Wish(
                            candidate, command.planned(), at, command.expectedDischargeAt(), command.overriding()));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            return new AdmitOutcome.Admitted(admitted(caller, command, bed, at));
        });
    }

    /** HL7 v2 A02 */
    public TransferOutcome transfer(Caller caller, TransferPatient command) {
        return erp.run(caller, MOVE_PATIENT, command, () -> {
            var at = stays.moment(command.at());
            var stay = stays.take(caller, command.stay(), command.version());
            stay.mustBe(IN_PROGRESS, ONLEAVE);
            stay.admission().mustComeAfterLast(at);
            var from = stay.lastBed();
            if (from.bed().equals(command.bed())) {
                throw InvalidCommandException.of("bed", "is where the patient lies");
            }
            erp.requirePermission(caller, MOVE_PATIENT, from.ward());
            var bed = stays.beds.lock(caller, command.bed());
            var admission = stay.admission();
            var candidate = stays.candidate(
                    caller,
                    stays.encounters.patient(caller, stay.patient()),
                    admission.getIsolation(),
                    admission.getBedClass());
            var refusal = stays.refusal(
                    caller,
                    bed,
                    new Stays.Wish(
                            candidate,
                            admission.getId(),
                            at,
                            admission.getExpectedDischargeAt(),
                            command.overriding()));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            return new TransferOutcome.Transferred(moved(caller, command, stay, bed, at));
        });
    }

    /** HL7 v2 A21 */
    public AdmissionView leave(Caller caller, StartLeave command) {
        return erp.run(caller, MOVE_PATIENT, command, () -> {
            var at = stays.moment(command.at());
            var stay = inWard(caller, stays.take(caller, command.stay(), command.version()));
            stay.mustBe(IN_PROGRESS);
            stay.admission().mustComeAfterLast(at);
            stays.encounters.leave(caller, command.stay(), at);
            stay.admission().note(stays.step(caller, MovementKind.LEAVE, at, null));
            erp.publish(new AdmissionEvent.LeaveStarted(command.stay(), stay.patient(), at));
            return stays.view(caller, stay.admission());
        });
    }

    /** HL7 v2 A22 */
    public AdmissionView comeBack(Caller caller, EndLeave command) {
        return erp.run(caller, MOVE_PATIENT, command, () -> {
            var at = stays.moment(command.at());
            var stay = inWard(caller, stays.take(caller, command.stay(), command.version()));
            stay.mustBe(ONLEAVE);
            stay.admission().mustComeAfterLast(at);
            stays.encounters.begin(caller, command.stay(), at);
            stay.admission().note(stays.step(caller, MovementKind.RETURN, at, null));
            erp.publish(new AdmissionEvent.LeaveEnded(command.stay(), stay.patient(), at));
            return stays.view(caller, stay.admission());
        });
    }

    /** The bed stays the patient's until {@link #discharge}. R-ADT-5 */
    public AdmissionView orderDischarge(Caller caller, OrderDischarge command) {
        return erp.run(caller, ORDER_DISCHARGE, command, () -> {
            var stay = stays.take(caller, command.stay(), command.version());
            stay.mustBe(IN_PROGRESS, ONLEAVE);
            erp.requirePermission(caller, ORDER_DISCHARGE, stay.lastBed().ward());
            var admission = stay.admission();
            admission.orderDischarge(command.disposition(), erp.now());
            if (command.expectedAt() != null) {
                admission.expectDischarge(command.expectedAt());
                stays.beds.expect(caller, stay.lastBed().id(), command.expectedAt());
            }
            admission.note(stays.step(caller, MovementKind.DISCHARGE_ORDER, erp.now(), null));
            erp.publish(new AdmissionEvent.DischargeOrdered(command.stay(), stay.patient(), erp.now()));
            return stays.view(caller, admission);
        });
    }

    /** HL7 v2 A03. Who has died here is dead in the register, too. R-ID-7 */
    public AdmissionView discharge(Caller caller, DischargePatient command) {
        return erp.run(caller, DISCHARGE_PATIENT, command, () -> {
            var at = stays.moment(command.at());
            var stay = stays.take(caller, command.stay(), command.version());
            stay.mustBe(IN_PROGRESS, ONLEAVE);
            stay.admission().mustComeAfterLast(at);
            var bed = stay.lastBed();
            erp.requirePermission(caller, DISCHARGE_PATIENT, bed.ward());
            var where = disposition(stay.admission(), command);
            var isNews = where == DischargeDisposition.EXPIRED && stays.deaths.note(caller, stay.patient(), at);
            stays.beds.vacate(caller, bed.id(), at);
            stays.encounters.finish(caller, command.stay(), where, at);
            stay.admission()
                    .note(stays.step(caller, MovementKind.DISCHARGE, at, null).tellingDeath(isNews));
            erp.publish(
                    new AdmissionEvent.Discharged(command.stay(), stay.patient(), bed.bed(), bed.ward(), where, at));
            return stays.view(caller, stay.admission());
        });
    }

    public AdmissionView find(Caller caller, FindStay query) {
        return erp.read(caller, READ_STAY, query, () -> {
            var admission = stays.store.whole(query.stay());
            var stay = stays.inHand(caller, admission);
            if (!stay.claims().isEmpty()) {
                erp.requirePermission(caller, READ_STAY, stay.lastBed().ward());
            }
            return stays.view(caller, admission);
        });
    }

    private AdmissionView admitted(Caller caller, AdmitPatient command, BedSituation bed, Instant at) {
        var encounter = encounter(caller, command, at);
        var admission = command.planned() == null
                ? new Admission(
                        encounter.id(),
                        command.isolation(),
                        command.bedClass(),
                        command.expectedDischargeAt(),
                        erp.now())
                : stays.store.whole(command.planned());
        admission.note(stays.step(caller, MovementKind.ADMISSION, at, command.reason())
                .in(command.bed(), command.overriding()));
        if (command.planned() == null) {
            stays.store.add(admission);
        }
        stays.beds.occupy(caller, bed, encounter.id(), at, command.expectedDischargeAt(), command.isolation());
        erp.publish(new AdmissionEvent.Admitted(encounter.id(), command.patient(), command.bed(), bed.wardId(), at));
        return stays.view(caller, admission);
    }

    private AdmissionView moved(Caller caller, TransferPatient command, Stay stay, BedSituation bed, Instant at) {
        var admission = stay.admission();
        var from = stay.lastBed();
        stays.beds.vacate(caller, from.id(), at);
        stays.beds.occupy(
                caller, bed, admission.getId(), at, admission.getExpectedDischargeAt(), admission.getIsolation());
        admission.note(stays.step(caller, MovementKind.TRANSFER, at, command.reason())
                .in(command.bed(), command.overriding()));
        erp.publish(new AdmissionEvent.Transferred(
                admission.getId(), stay.patient(), from.bed(), command.bed(), bed.wardId(), at));
        return stays.view(caller, admission);
    }

    private EncounterView encounter(Caller caller, AdmitPatient command, Instant at) {
        if (command.planned() != null) {
            return stays.encounters.begin(caller, command.planned(), at);
        }
        var attending = command.attending() == null
                ? List.<Involved>of()
                : List.of(new Involved(command.attending(), ParticipantRole.ATND));
        var start = new StartEncounter(
                command.patient(), EncounterClass.IMP, EncounterStatus.IN_PROGRESS, at, attending, command.reason());
        return stays.encounters.admit(caller, start, at);
    }

    private Stay inWard(Caller caller, Stay stay) {
        erp.requirePermission(caller, MOVE_PATIENT, stay.lastBed().ward());
        return stay;
    }

    private static void mustBeExpected(Stay stay, AdmitPatient command) {
        stay.mustBe(PLANNED);
        if (!stay.patient().equals(command.patient())) {
            throw InvalidCommandException.of("planned", "is another patient's stay");
        }
    }

    private static DischargeDisposition disposition(Admission admission, DischargePatient command) {
        var wanted = command.disposition() == null ? admission.getPlannedDisposition() : command.disposition();
        if (wanted == null || (admission.getDischargeOrderedAt() == null && !WITHOUT_ORDER.contains(wanted))) {
            throw new RuleException(
                    "records.admission.notOrdered",
                    "The discharge of the stay (%s) is not ordered.\nMaybe order it first."
                            .formatted(admission.getId()));
        }
        return wanted;
    }
}
