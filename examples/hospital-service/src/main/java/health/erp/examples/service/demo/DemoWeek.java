package health.erp.examples.service.demo;

import health.erp.core.Caller;
import health.erp.core.id.EncounterId;
import health.erp.core.id.PatientId;
import health.erp.examples.service.demo.DemoPractice.Doctor;
import health.erp.records.Records;
import health.erp.records.appointment.AppointmentStatus;
import health.erp.records.appointment.AppointmentView;
import health.erp.records.appointment.ArriveAppointment;
import health.erp.records.appointment.BookAppointment;
import health.erp.records.appointment.BookingOutcome.Booked;
import health.erp.records.appointment.CancelAppointment;
import health.erp.records.appointment.CancelReason;
import health.erp.records.appointment.CompleteAppointment;
import health.erp.records.appointment.FindAppointment;
import health.erp.records.appointment.MissAppointment;
import health.erp.records.encounter.EncounterClass;
import health.erp.records.encounter.FindEncounter;
import health.erp.records.encounter.FinishEncounter;
import health.erp.records.encounter.Involved;
import health.erp.records.encounter.ParticipantRole;
import health.erp.records.encounter.StartEncounter;
import health.erp.records.patient.PatientView;
import health.erp.records.schedule.ResourceView;
import health.erp.records.schedule.ServiceView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One week of the doctors of a demo hospital: who booked, who came and who did not. Nothing happens after now. */
final class DemoWeek {
    private static final int PATIENTS = 12; // of each doctor
    private static final LocalTime DESK = LocalTime.of(11, 0);

    private final DemoPractice practice;
    private final DemoVisit visit;
    private final Records records;
    private final List<PatientView> people;
    private final List<ServiceView> services;
    private final Instant now;

    DemoWeek(DemoPractice practice, DemoVisit visit, Records records, List<PatientView> people, Instant now) {
        this.practice = practice;
        this.visit = visit;
        this.records = records;
        this.people = people;
        this.services = practice.services();
        this.now = now;
    }

    void plan(DemoDay days, LocalDate monday, ResourceView calendar, Random random) {
        for (int i = 0; i < PATIENTS; i++) {
            ask(days, monday.plusDays(random.nextInt(6)), calendar, random);
        }
    }

    private void ask(DemoDay days, LocalDate day, ResourceView calendar, Random random) {
        var zone = calendar.calendar().zone();
        var patient = DemoNames.pick(people, random);
        var service = services.get(random.nextInt(3) == 0 ? 1 : 0);
        var start = day.atTime(9, 0)
                .plusMinutes(15L * random.nextInt(16))
                .atZone(zone)
                .toInstant();
        var asked =
                day.minusDays(1L + random.nextInt(6)).atTime(DESK).atZone(zone).toInstant();
        var fate = random.nextInt(100);
        var seed = random.nextLong();
        var doctor = new Doctor(Objects.requireNonNull(calendar.staff()), calendar.name());
        var caller = practice.caller(doctor.staff());
        var booked = new Booking();
        if (asked.isBefore(now)) {
            days.at(asked, () -> booked.book(caller, patient.id(), service, calendar, start));
        } else {
            days.at(now, () -> booked.book(caller, patient.id(), service, calendar, start));
        }
        var eve = start.minus(Duration.ofHours(18));
        if (fate < 9 && eve.isAfter(asked) && eve.isBefore(now)) {
            days.at(eve, () -> booked.cancel(caller));
        } else if (start.plus(Duration.ofHours(1)).isBefore(now)) {
            happen(days, booked, caller, doctor, patient, start, fate, seed);
        }
    }

    private void happen(
            DemoDay days,
            Booking booked,
            Caller caller,
            Doctor doctor,
            PatientView patient,
            Instant start,
            int fate,
            long seed) {
        if (fate < 18) {
            days.at(start.plus(Duration.ofMinutes(40)), () -> booked.miss(caller));
            return;
        }
        days.at(start.minus(Duration.ofMinutes(5)), () -> booked.arrive(caller));
        days.at(start, () -> booked.begin(caller, doctor, patient.id()));
        days.at(
                start.plus(Duration.ofMinutes(4)),
                () -> booked.during(
                        () -> visit.happens(caller, doctor, patient, booked.encounter(), new Random(seed))));
        days.at(start.plus(Duration.ofMinutes(14)), () -> booked.end(caller));
    }

    /** One appointment on its way; what cannot be booked does not happen. */
    private final class Booking {
        private @Nullable AppointmentView appointment;
        private @Nullable EncounterId encounter;

        void book(Caller caller, PatientId patient, ServiceView service, ResourceView calendar, Instant start) {
            var outcome = records.appointments()
                    .book(
                            caller.withKey(UUID.randomUUID().toString()),
                            BookAppointment.of(patient, service.id(), start, calendar.id()));
            if (outcome instanceof Booked booked && booked.alsoThen().isEmpty()) {
                appointment = booked.appointment();
            } else if (outcome instanceof Booked booked) {
                var twice = booked.appointment();
                records.appointments()
                        .cancel(
                                caller,
                                new CancelAppointment(twice.id(), twice.version(), CancelReason.ENTERED_BY_MISTAKE));
            }
        }

        EncounterId encounter() {
            return Objects.requireNonNull(encounter);
        }

        void cancel(Caller caller) {
            var it = now(caller);
            if (it != null) {
                appointment = null;
                records.appointments()
                        .cancel(caller, new CancelAppointment(it.id(), it.version(), CancelReason.PATIENT));
            }
        }

        void miss(Caller caller) {
            var it = now(caller);
            if (it != null) {
                records.attendance().miss(caller, new MissAppointment(it.id(), it.version()));
            }
        }

        void arrive(Caller caller) {
            var it = now(caller);
            appointment = it == null
                    ? null
                    : records.attendance().arrive(caller, new ArriveAppointment(it.id(), it.version()));
        }

        /** As it is now, if it still stands: somebody may have been quicker. */
        private @Nullable AppointmentView now(Caller caller) {
            var it = appointment;
            var found = it == null ? null : records.appointments().find(caller, new FindAppointment(it.id()));
            return found != null && found.status() == AppointmentStatus.BOOKED ? found : null;
        }

        void begin(Caller caller, Doctor doctor, PatientId patient) {
            if (appointment != null) {
                encounter = records.encounters()
                        .start(
                                caller,
                                StartEncounter.now(
                                        patient,
                                        EncounterClass.AMB,
                                        new Involved(doctor.staff(), ParticipantRole.ATND)))
                        .id();
            }
        }

        void during(Runnable happens) {
            if (encounter != null) {
                happens.run();
            }
        }

        void end(Caller caller) {
            var it = appointment;
            if (it == null || encounter == null) {
                return;
            }
            var seen = records.encounters().find(caller, new FindEncounter(encounter));
            records.encounters().finish(caller, new FinishEncounter(seen.id(), seen.version()));
            var came = records.appointments().find(caller, new FindAppointment(it.id()));
            if (came.status() == AppointmentStatus.ARRIVED) {
                records.attendance().complete(caller, new CompleteAppointment(came.id(), came.version(), encounter));
            }
        }
    }
}
