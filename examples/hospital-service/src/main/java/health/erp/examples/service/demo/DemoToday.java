package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.id.EncounterId;
import health.erp.core.id.LocationId;
import health.erp.examples.service.demo.DemoPlaces.Bed;
import health.erp.records.Records;
import health.erp.records.admission.AdmissionView;
import health.erp.records.admission.AdmitOutcome.Admitted;
import health.erp.records.admission.AdmitPatient;
import health.erp.records.admission.BoardOfWard;
import health.erp.records.admission.DischargePatient;
import health.erp.records.admission.ExpectPatient;
import health.erp.records.admission.FindStay;
import health.erp.records.admission.OrderDischarge;
import health.erp.records.admission.ReserveBed;
import health.erp.records.admission.ReserveOutcome;
import health.erp.records.admission.StartLeave;
import health.erp.records.condition.Icd10;
import health.erp.records.condition.RecordCondition;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.encounter.EncounterStatus;
import health.erp.records.location.MaintenanceOutcome;
import health.erp.records.location.ScheduleMaintenance;
import health.erp.records.location.StartMaintenance;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.RegisterNewborn;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.relation.ContactRole;
import health.erp.records.relation.Kinship;
import health.erp.records.relation.RelatePerson;
import health.erp.records.relation.RelatedParty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The beds of a demo hospital with a story of their own: isolation, a birth, repairs, somebody expected. */
final class DemoToday {
    private static final Icd10 TUBERCULOSIS =
            Icd10.who("A15.0", "Tuberculosis of lung, confirmed by sputum microscopy");
    private static final Icd10 CHICKENPOX = Icd10.who("B01.9", "Varicella without complication");
    private static final Icd10 DELIVERY = Icd10.who("O80.0", "Spontaneous vertex delivery");
    private static final Icd10 BORN = Icd10.who("Z38.0", "Singleton, born in hospital");
    private static final Icd10 HERNIA = Icd10.who("K40.9", "Inguinal hernia, without obstruction or gangrene");

    private final DemoPractice practice;
    private final Records records;
    private final DemoBeds beds;
    private final Instant now;
    private final Caller caller;
    private final DemoWardRound round;

    DemoToday(DemoPractice practice, Records records, DemoBeds beds, Instant now) {
        this.practice = practice;
        this.records = records;
        this.beds = beds;
        this.now = now;
        this.caller = practice.office();
        this.round = new DemoWardRound(practice, records, now, now);
    }

    void plan(DemoDay days) {
        isolated(days);
        births(days);
        var left = patient(0);
        days.at(ago(4 * 24), () -> admit(left, beds.justLeft(), HERNIA, null, ago(1)));
        days.at(ago(3), () -> order(left));
        days.at(now.minus(Duration.ofMinutes(35)), () -> discharge(left));
        days.at(ago(26), this::repair);
        days.at(ago(4), this::goesOnLeave);
        days.at(ago(3), this::mayGo);
        days.at(ago(2), this::isExpected);
    }

    private void isolated(DemoDay days) {
        var there = patient(1);
        var gone = patient(2);
        var bed = beds.isolation().get(0);
        var free = beds.isolation().get(1);
        days.at(ago(6 * 24), () -> admit(gone, free, CHICKENPOX, "VARICELLA", ago(1)));
        days.at(ago(3 * 24), () -> admit(there, bed, TUBERCULOSIS, "TUBERCULOSIS", ago(-11 * 24)));
        days.at(ago(5), () -> order(gone));
        days.at(now.minus(Duration.ofMinutes(50)), () -> discharge(gone));
    }

    private void births(DemoDay days) {
        for (int i = 0; i < Math.min(beds.shared().size(), beds.mothers().size()); i++) {
            var mother = beds.mothers().get(i);
            var bed = beds.shared().get(i);
            var came = 31 + 19 * i;
            days.at(ago(came), () -> admit(mother, bed, DELIVERY, null, ago(-24)));
            days.at(ago(came - 9), () -> born(mother, bed, ago(came - 9)));
        }
    }

    /** A child is born: a record of its own, in the bed of its mother. */
    private void born(PatientView mother, Bed bed, Instant at) {
        var day = LocalDate.ofInstant(at, practice.zone());
        var child = records.patients()
                .registerNewborn(caller, new RegisterNewborn(mother.id(), AdministrativeGender.FEMALE, day, null));
        admit(child, bed, BORN, null, ago(-24));
        records.relations()
                .relate(
                        caller,
                        new RelatePerson(
                                child.id(),
                                Kinship.MOTHER,
                                Set.of(ContactRole.NEXT_OF_KIN, ContactRole.DECISION_MAKER),
                                RelatedParty.patient(mother.id()),
                                1,
                                day,
                                null));
        records.relations()
                .relate(
                        caller,
                        new RelatePerson(
                                mother.id(),
                                Kinship.DAUGHTER,
                                Set.of(),
                                RelatedParty.patient(child.id()),
                                2,
                                day,
                                null));
    }

    private void admit(PatientView patient, Bed bed, Icd10 code, @Nullable String isolation, Instant leaves) {
        var asked = new AdmitPatient(
                patient.id(), bed.id(), null, null, isolation, null, leaves, caller.staff(), code.title(), null);
        if (records.admissions().admit(caller, asked) instanceof Admitted admitted) {
            records.conditions()
                    .record(
                            caller,
                            RecordCondition.diagnosis(
                                    patient.id(), admitted.stay().id(), code));
        }
    }

    private void order(PatientView patient) {
        round.open(caller, patient.id()).ifPresent(stay -> records.admissions()
                .orderDischarge(
                        caller, new OrderDischarge(stay.id(), stay.version(), DischargeDisposition.HOME, null)));
    }

    private void discharge(PatientView patient) {
        round.open(caller, patient.id())
                .filter(stay -> stay.dischargeOrderedAt() != null)
                .ifPresent(stay ->
                        records.admissions().discharge(caller, new DischargePatient(stay.id(), stay.version())));
    }

    private void repair() {
        var until = now.plus(Duration.ofDays(2));
        var planned = records.maintenance()
                .schedule(caller, ScheduleMaintenance.of(beds.inRepair().id(), ago(26), until));
        if (planned instanceof MaintenanceOutcome.Scheduled scheduled) {
            var window = scheduled.window();
            records.maintenance().start(caller, new StartMaintenance(window.id(), window.version()));
        }
    }

    private void goesOnLeave() {
        settled().findFirst().ifPresent(stay -> records.admissions()
                .leave(caller, new StartLeave(stay.id(), stay.version())));
    }

    private void mayGo() {
        settled().findFirst().ifPresent(stay -> records.admissions()
                .orderDischarge(
                        caller,
                        new OrderDischarge(
                                stay.id(), stay.version(), DischargeDisposition.HOME, now.plus(Duration.ofHours(2)))));
    }

    /** Who has been here for a while and is not about to go home. */
    private Stream<AdmissionView> settled() {
        return beds.everyday().stream()
                .map(Bed::wardId)
                .distinct()
                .flatMap(this::lying)
                .filter(stay -> stay.status() == EncounterStatus.IN_PROGRESS && stay.dischargeOrderedAt() == null)
                .filter(stay ->
                        stay.movements().stream().allMatch(m -> m.happenedAt().isBefore(ago(30))));
    }

    /** Somebody is to come, and a bed is kept for them. */
    private void isExpected() {
        var patient = patient(3);
        var comes = now.plus(Duration.ofHours(3));
        var expected = records.admissions()
                .expect(
                        caller,
                        new ExpectPatient(
                                patient.id(), comes, null, null, comes.plus(Duration.ofDays(3)), HERNIA.title()));
        for (var bed : beds.everyday()) {
            if (bed.ward().onwards().isEmpty()
                    && DemoStayPlan.fits(patient, bed.ward(), LocalDate.ofInstant(now, practice.zone()))
                    && isKept(bed, expected.id())) {
                return;
            }
        }
    }

    private boolean isKept(Bed bed, EncounterId stay) {
        return records.admissions().reserve(caller, new ReserveBed(bed.id(), stay, now.plus(Duration.ofHours(8))))
                instanceof ReserveOutcome.Reserved;
    }

    private Stream<AdmissionView> lying(LocationId ward) {
        return records.bedBoard().board(caller, new BoardOfWard(ward, false)).beds().stream()
                .flatMap(bed -> bed.occupants().stream())
                .map(who -> records.admissions().find(caller, new FindStay(who.stay())));
    }

    private PatientView patient(int number) {
        return beds.passing().get(number);
    }

    private Instant ago(int hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
