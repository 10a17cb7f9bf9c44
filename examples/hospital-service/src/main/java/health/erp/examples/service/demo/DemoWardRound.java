package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.demo.DemoPlaces.Bed;
import health.erp.examples.service.demo.DemoPractice.Doctor;
import health.erp.records.Records;
import health.erp.records.admission.AdmissionView;
import health.erp.records.admission.AdmitOutcome.Admitted;
import health.erp.records.admission.AdmitPatient;
import health.erp.records.admission.DischargePatient;
import health.erp.records.admission.EndLeave;
import health.erp.records.admission.FindStay;
import health.erp.records.admission.OrderDischarge;
import health.erp.records.admission.StartLeave;
import health.erp.records.admission.TransferPatient;
import health.erp.records.condition.RecordCondition;
import health.erp.records.encounter.DischargeDisposition;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.EncounterStatus;
import health.erp.records.encounter.ListEncounters;
import health.erp.records.location.CheckCleaning;
import health.erp.records.location.ListCleanings;
import health.erp.records.note.Confidentiality;
import health.erp.records.note.DraftNote;
import health.erp.records.note.NoteSection;
import health.erp.records.note.NoteType;
import health.erp.records.note.SignNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does what happens in the wards of a demo hospital between two moments. What can no longer be done is left. */
final class DemoWardRound {
    private static final Set<EncounterStatus> THERE = Set.of(EncounterStatus.IN_PROGRESS, EncounterStatus.ONLEAVE);

    private final DemoPractice practice;
    private final Records records;
    private final Instant from;
    private final Instant until;

    DemoWardRound(DemoPractice practice, Records records, Instant from, Instant until) {
        this.practice = practice;
        this.records = records;
        this.from = from;
        this.until = until;
    }

    void plan(DemoDay days, DemoStay stay) {
        var first = stay.first();
        at(days, first.from(), () -> admit(stay));
        for (var move : stay.moves()) {
            at(days, move.from(), () -> move(stay, move.bed()));
            at(days, move.from().plus(cleaningTakes(stay)), () -> clean(first.bed()));
        }
        if (stay.number() % 9 == 0 && stay.days() > 4 && stay.moves().isEmpty()) {
            var leave = first.from().plus(Duration.ofDays(2));
            at(days, leave, () -> leave(stay));
            at(days, leave.plus(Duration.ofHours(7)), () -> comeBack(stay));
        }
        at(days, stay.end().minus(Duration.ofHours(2L + stay.number() % 15)), () -> order(stay));
        at(days, stay.end(), () -> discharge(stay));
        at(days, stay.end().plus(cleaningTakes(stay)), () -> clean(stay.last().bed()));
    }

    private void at(DemoDay days, Instant moment, Runnable work) {
        if (!moment.isBefore(from) && moment.isBefore(until)) {
            days.at(moment, work);
        }
    }

    private static Duration cleaningTakes(DemoStay stay) {
        return Duration.ofMinutes(40L + stay.number() * 37L % 90);
    }

    private void admit(DemoStay stay) {
        var patient = stay.patient().id();
        var doctor = doctor(stay);
        var code = stay.reason().code();
        var asked = new AdmitPatient(
                patient,
                stay.first().bed().id(),
                null,
                null,
                null,
                null,
                stay.end(),
                doctor.staff(),
                code.title(),
                null);
        if (records.admissions().admit(caller(stay), asked) instanceof Admitted admitted) {
            records.conditions()
                    .record(
                            caller(stay),
                            RecordCondition.diagnosis(patient, admitted.stay().id(), code));
        }
    }

    private void move(DemoStay stay, Bed bed) {
        there(stay).ifPresent(now -> records.admissions()
                .transfer(caller(stay), new TransferPatient(now.id(), now.version(), bed.id(), null, "Better", null)));
    }

    private void leave(DemoStay stay) {
        there(stay).filter(now -> now.status() == EncounterStatus.IN_PROGRESS).ifPresent(now -> records.admissions()
                .leave(caller(stay), new StartLeave(now.id(), now.version())));
    }

    private void comeBack(DemoStay stay) {
        there(stay).filter(now -> now.status() == EncounterStatus.ONLEAVE).ifPresent(now -> records.admissions()
                .comeBack(caller(stay), new EndLeave(now.id(), now.version())));
    }

    private void order(DemoStay stay) {
        there(stay).ifPresent(now -> {
            summarise(stay, now.id());
            records.admissions()
                    .orderDischarge(
                            caller(stay), new OrderDischarge(now.id(), now.version(), disposition(stay), stay.end()));
        });
    }

    private void discharge(DemoStay stay) {
        there(stay).filter(now -> now.dischargeOrderedAt() != null).ifPresent(now -> records.admissions()
                .discharge(caller(stay), new DischargePatient(now.id(), now.version())));
    }

    void clean(Bed bed) {
        var caller = practice.office();
        records.housekeeping().list(caller, ListCleanings.of(bed.wardId())).items().stream()
                .filter(task -> task.bed().equals(bed.id()))
                .forEach(task -> records.housekeeping()
                        .check(caller, new CheckCleaning(task.id(), task.version(), task.left())));
    }

    private void summarise(DemoStay stay, EncounterId encounter) {
        var title = stay.reason().code().title();
        var sections = List.of(
                new NoteSection(
                        "Diagnoses",
                        "%s (%s).".formatted(title, stay.reason().code().code())),
                new NoteSection("Course", "Treated for %d days, without complications.".formatted(stay.days())),
                new NoteSection("Medication", "As on the prescription given along."),
                new NoteSection("Follow-up", "In the outpatient department after a week."));
        var draft = records.notes()
                .draft(
                        caller(stay),
                        new DraftNote(
                                stay.patient().id(),
                                encounter,
                                NoteType.DISCHARGE_SUMMARY,
                                Confidentiality.NORMAL,
                                title,
                                sections,
                                List.of()));
        records.notes().sign(caller(stay), new SignNote(draft.id(), draft.version()));
    }

    /** As it is now, if the patient still lies here: somebody may have been quicker. */
    private Optional<AdmissionView> there(DemoStay stay) {
        return open(practice.office(), stay.patient().id());
    }

    Optional<AdmissionView> open(Caller caller, PatientId patient) {
        return records.encounters().list(caller, new ListEncounters(patient, true, null, 10)).items().stream()
                .filter(e -> e.encounterClass() == EncounterClass.IMP && THERE.contains(e.status()))
                .findFirst()
                .map(e -> records.admissions().find(caller, new FindStay(e.id())));
    }

    private Doctor doctor(DemoStay stay) {
        return practice.doctors().get(stay.number() % practice.doctors().size());
    }

    private Caller caller(DemoStay stay) {
        return practice.caller(doctor(stay).staff());
    }

    private static DischargeDisposition disposition(DemoStay stay) {
        if (stay.number() % 29 == 28) {
            return DischargeDisposition.OTHER_HCF;
        }
        return stay.number() % 41 == 40 ? DischargeDisposition.AADVICE : DischargeDisposition.HOME;
    }
}
