package health.erp.records;

import static health.erp.records.appointment.AppointmentPermission.ATTEND_APPOINTMENTS;
import static health.erp.records.appointment.AppointmentPermission.BOOK_APPOINTMENTS;
import static health.erp.records.appointment.AppointmentPermission.OVERRIDE_BOOKING_RULES;
import static health.erp.records.appointment.AppointmentPermission.READ_APPOINTMENTS;
import static health.erp.records.appointment.AppointmentPermission.SWEEP_APPOINTMENTS;
import static health.erp.records.schedule.SchedulePermission.BLOCK_TIME;
import static health.erp.records.schedule.SchedulePermission.MANAGE_SCHEDULES;
import static health.erp.records.schedule.SchedulePermission.READ_SCHEDULES;
import static java.util.stream.Collectors.toUnmodifiableSet;

import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.Invariant;
import health.erp.core.PatientConflict;
import health.erp.core.PatientReference;
import health.erp.core.Permission;
import health.erp.core.access.StandardRole;
import health.erp.core.event.EventType;
import health.erp.core.event.Subscription;
import health.erp.core.id.PatientId;
import health.erp.core.job.JobType;
import health.erp.records.appointment.Appointment;
import health.erp.records.appointment.AppointmentClaim;
import health.erp.records.appointment.AppointmentEvent;
import health.erp.records.appointment.AppointmentPermission;
import health.erp.records.appointment.AppointmentSeries;
import health.erp.records.appointment.Appointments;
import health.erp.records.appointment.Attendance;
import health.erp.records.appointment.Clashes;
import health.erp.records.appointment.FreeSlots;
import health.erp.records.appointment.Heard;
import health.erp.records.appointment.Rebookings;
import health.erp.records.appointment.RecurringAppointments;
import health.erp.records.appointment.SweepAppointments;
import health.erp.records.appointment.Sweeps;
import health.erp.records.schedule.BookableResource;
import health.erp.records.schedule.ScheduleEvent;
import health.erp.records.schedule.SchedulePermission;
import health.erp.records.schedule.Schedules;
import health.erp.records.schedule.ServiceCatalogue;
import health.erp.records.schedule.ServiceOffer;
import health.erp.records.schedule.TimeBlock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When who can be booked, and who is. */
final class SchedulingPart implements ErpModule {
    private final JobType<SweepAppointments> sweep = JobType.of(
                    "records.appointment.sweep", SweepAppointments.class, (caller, command) -> sweeps().run(
                                    caller, command))
            .allowed(SWEEP_APPOINTMENTS);

    private @Nullable Schedules schedules;
    private @Nullable Appointments appointments;
    private @Nullable RecurringAppointments recurring;
    private @Nullable Attendance attendance;
    private @Nullable FreeSlots freeSlots;
    private @Nullable Rebookings rebookings;
    private @Nullable Sweeps sweeps;
    private @Nullable Heard heard;
    private @Nullable Clashes clashes;

    Schedules schedules() {
        return Records.open(schedules);
    }

    Appointments appointments() {
        return Records.open(appointments);
    }

    RecurringAppointments recurring() {
        return Records.open(recurring);
    }

    Attendance attendance() {
        return Records.open(attendance);
    }

    FreeSlots freeSlots() {
        return Records.open(freeSlots);
    }

    Rebookings rebookings() {
        return Records.open(rebookings);
    }

    Sweeps sweeps() {
        return Records.open(sweeps);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(
                ServiceOffer.class,
                BookableResource.class,
                TimeBlock.class,
                Appointment.class,
                AppointmentClaim.class,
                AppointmentSeries.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V6__schedule.sql", "V7__appointment.sql", "V22__series.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Stream.<Permission>concat(
                        Stream.of(SchedulePermission.values()), Stream.of(AppointmentPermission.values()))
                .collect(toUnmodifiableSet());
    }

    /** The front desk books; who treats patients may do so against the rules; calendars are the administration's. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        return Map.of(
                StandardRole.RECEPTIONIST,
                Set.of(READ_SCHEDULES, BLOCK_TIME, READ_APPOINTMENTS, BOOK_APPOINTMENTS, ATTEND_APPOINTMENTS),
                StandardRole.DOCTOR,
                Set.of(
                        READ_SCHEDULES,
                        BLOCK_TIME,
                        READ_APPOINTMENTS,
                        BOOK_APPOINTMENTS,
                        ATTEND_APPOINTMENTS,
                        OVERRIDE_BOOKING_RULES),
                StandardRole.NURSE,
                Set.of(READ_SCHEDULES, READ_APPOINTMENTS, BOOK_APPOINTMENTS, ATTEND_APPOINTMENTS),
                StandardRole.ADMINISTRATOR,
                Set.of(READ_SCHEDULES, MANAGE_SCHEDULES, BLOCK_TIME, SWEEP_APPOINTMENTS),
                StandardRole.HR,
                Set.of(READ_SCHEDULES, BLOCK_TIME),
                StandardRole.RECORDS_OFFICER,
                permissions(),
                StandardRole.AUDITOR,
                Set.of(READ_SCHEDULES, READ_APPOINTMENTS));
    }

    @Override
    public List<EventType> eventTypes() {
        return Stream.concat(ScheduleEvent.TYPES.stream(), AppointmentEvent.TYPES.stream())
                .toList();
    }

    @Override
    public List<Subscription<?>> subscriptions() {
        return List.of(
                Subscription.of(
                        "records.appointment.blocked",
                        "schedule.blocked",
                        Heard.Blocked.class,
                        (caller, event) -> heard().blocked(caller, event)),
                Subscription.of(
                        "records.appointment.changed",
                        "schedule.changed",
                        Heard.Changed.class,
                        (caller, event) -> heard().changed(caller, event)),
                Subscription.of(
                        "records.appointment.patient",
                        "patient.updated",
                        Heard.OfPatient.class,
                        (caller, event) -> heard().ofPatient(caller, event)),
                Subscription.of(
                        "records.appointment.deleted",
                        "patient.deleted",
                        Heard.OfPatient.class,
                        (caller, event) -> heard().ofPatient(caller, event)),
                Subscription.of(
                                "records.appointment.away",
                                "doctor.availability.changed",
                                Heard.DoctorAway.class,
                                (caller, event) -> heard().doctorAway(caller, event))
                        .allowedTo(BLOCK_TIME, READ_SCHEDULES)
                        .fromOutside());
    }

    @Override
    public List<JobType<?>> jobTypes() {
        return List.of(sweep);
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("records.appointment", Appointment.class, "patient")
                        .conflicting(this::conflicts),
                PatientReference.of("records.series", AppointmentSeries.class, "patient"));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "appointment_claim_free",
                        Appointments.TAKEN,
                        "Somebody else has just taken that time.\nMaybe ask again for what is free."),
                new Invariant(
                        "appointment_recurrence_uq",
                        "records.series.booked",
                        "Somebody else has just booked this occurrence.\nMaybe look at the series."),
                new Invariant(
                        "bookable_resource_staff_uq",
                        "records.resource.staffTaken",
                        "This member of staff has a calendar already.\nMaybe revise that one."),
                new Invariant(
                        "bookable_resource_location_uq",
                        "records.resource.locationTaken",
                        "This place has a calendar already.\nMaybe revise that one."),
                new Invariant(
                        "time_block_source_uq",
                        "records.block.entered",
                        "This has just been entered by somebody else.\nMaybe look at the blocks of the calendar."));
    }

    @Override
    public void open(Erp erp) {
        var catalogue = new ServiceCatalogue(erp);
        var calendars = new Schedules(erp, catalogue);
        var list = new Rebookings(erp, calendars);
        schedules = calendars;
        rebookings = list;
        appointments = new Appointments(erp, catalogue);
        recurring = new RecurringAppointments(erp, catalogue);
        attendance = new Attendance(erp);
        freeSlots = new FreeSlots(erp, catalogue);
        sweeps = new Sweeps(erp, sweep);
        heard = new Heard(calendars, list);
        clashes = new Clashes(erp);
    }

    private Heard heard() {
        return Records.open(heard);
    }

    private List<PatientConflict> conflicts(PatientId stays, PatientId goes) {
        return Records.open(clashes).between(stays, goes);
    }
}
