package health.erp.records;

import static health.erp.records.appointment.AppointmentPermission.READ_APPOINTMENTS;
import static health.erp.records.queue.QueuePermission.CALL_TOKEN;
import static health.erp.records.queue.QueuePermission.ISSUE_TOKEN;
import static health.erp.records.queue.QueuePermission.READ_QUEUE;
import static health.erp.records.teleconsultation.TeleconsultationPermission.ARRANGE_TELECONSULTATION;
import static health.erp.records.teleconsultation.TeleconsultationPermission.READ_TELECONSULTATION;
import static health.erp.records.waiting.WaitingPermission.MANAGE_WAITING_LIST;
import static health.erp.records.waiting.WaitingPermission.READ_WAITING_LIST;
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
import health.erp.core.notice.NoticeType;
import health.erp.records.queue.QueueEvent;
import health.erp.records.queue.QueuePermission;
import health.erp.records.queue.QueueToken;
import health.erp.records.queue.QueuedTwice;
import health.erp.records.queue.TokenQueues;
import health.erp.records.reminder.AppointmentReminder;
import health.erp.records.reminder.AppointmentReminders;
import health.erp.records.reminder.BookedTime;
import health.erp.records.reminder.ReminderDue;
import health.erp.records.reminder.ReminderEvent;
import health.erp.records.teleconsultation.CalledOff;
import health.erp.records.teleconsultation.MovedTo;
import health.erp.records.teleconsultation.TeleInvitation;
import health.erp.records.teleconsultation.Teleconsultation;
import health.erp.records.teleconsultation.TeleconsultationEvent;
import health.erp.records.teleconsultation.TeleconsultationPermission;
import health.erp.records.teleconsultation.Teleconsultations;
import health.erp.records.waiting.WaitingEntry;
import health.erp.records.waiting.WaitingEvent;
import health.erp.records.waiting.WaitingList;
import health.erp.records.waiting.WaitingPermission;
import health.erp.records.waiting.WaitingTwice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes with appointments: reminders, queues at the door, the waiting list, and meeting at a distance. */
final class VisitsPart implements ErpModule {
    private final RegisterPart register;
    private final SchedulingPart scheduling;
    private final EncounterPart encounters;
    private final NoticeType<AppointmentReminder> notice = AppointmentReminder.type();
    private final JobType<ReminderDue> reminder = JobType.of(
                    "records.appointment.remind", ReminderDue.class, (caller, due) -> reminders()
                            .remind(caller, due))
            .allowed(READ_APPOINTMENTS);
    private @Nullable AppointmentReminders reminders;
    private @Nullable QueuedTwice queuedTwice;
    private @Nullable WaitingTwice waitingTwice;
    private @Nullable TokenQueues queues;
    private @Nullable WaitingList waitingList;
    private @Nullable Teleconsultations teleconsultations;

    VisitsPart(RegisterPart register, SchedulingPart scheduling, EncounterPart encounters) {
        this.register = register;
        this.scheduling = scheduling;
        this.encounters = encounters;
    }

    TokenQueues queues() {
        return Records.open(queues);
    }

    WaitingList waitingList() {
        return Records.open(waitingList);
    }

    Teleconsultations teleconsultations() {
        return Records.open(teleconsultations);
    }

    @Override
    public String name() {
        return Records.NAME;
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Teleconsultation.class, TeleInvitation.class, QueueToken.class, WaitingEntry.class);
    }

    @Override
    public List<String> migrations() {
        return List.of("V19__teleconsultation.sql", "V20__queue.sql", "V21__waiting.sql");
    }

    @Override
    public Set<Permission> permissions() {
        return Stream.<Permission[]>of(
                        TeleconsultationPermission.values(), QueuePermission.values(), WaitingPermission.values())
                .flatMap(Stream::of)
                .collect(toUnmodifiableSet());
    }

    /** Opening the door to participants is for programs; the practitioner comes in by a token as everybody does. */
    @Override
    public Map<StandardRole, Set<Permission>> standardRoles() {
        Set<Permission> desk = Set.of(
                ARRANGE_TELECONSULTATION,
                READ_TELECONSULTATION,
                ISSUE_TOKEN,
                CALL_TOKEN,
                READ_QUEUE,
                MANAGE_WAITING_LIST,
                READ_WAITING_LIST);
        return Map.of(
                StandardRole.RECEPTIONIST,
                desk,
                StandardRole.NURSE,
                desk,
                StandardRole.DOCTOR,
                permissions(),
                StandardRole.AUDITOR,
                Set.of(READ_TELECONSULTATION, READ_QUEUE, READ_WAITING_LIST));
    }

    @Override
    public List<EventType> eventTypes() {
        return Stream.of(ReminderEvent.TYPES, TeleconsultationEvent.TYPES, QueueEvent.TYPES, WaitingEvent.TYPES)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Subscription<?>> subscriptions() {
        return List.of(
                Subscription.of(
                        "records.reminder.booked",
                        "appointment.scheduled",
                        BookedTime.class,
                        (caller, event) -> reminders().plan(caller, event)),
                Subscription.of(
                        "records.teleconsultation.moved",
                        "appointment.scheduled",
                        MovedTo.class,
                        (caller, event) -> teleconsultations().followed(caller, event)),
                Subscription.of(
                        "records.teleconsultation.dropped",
                        "appointment.cancelled",
                        CalledOff.class,
                        (caller, event) -> teleconsultations().dropped(caller, event)));
    }

    @Override
    public List<JobType<?>> jobTypes() {
        return List.of(reminder);
    }

    @Override
    public List<NoticeType<?>> noticeTypes() {
        return List.of(notice);
    }

    @Override
    public List<PatientReference> patientReferences() {
        return List.of(
                PatientReference.of("records.teleconsultation", Teleconsultation.class, "patient"),
                PatientReference.of("records.queue", QueueToken.class, "patient")
                        .conflicting(this::queuedTwice),
                PatientReference.of("records.waiting", WaitingEntry.class, "patient")
                        .conflicting(this::waitingTwice));
    }

    @Override
    public List<Invariant> invariants() {
        return List.of(
                new Invariant(
                        "teleconsultation_appointment_uq",
                        "records.teleconsultation.arranged",
                        "This appointment takes place at a distance already.\nMaybe look that up by the appointment."),
                new Invariant(
                        "queue_token_patient_uq",
                        "records.queue.queued",
                        "The patient waits in this queue already.\nMaybe look at the queue for the number."),
                new Invariant(
                        "waiting_entry_patient_uq",
                        "records.waiting.entered",
                        "The patient waits for this service already.\nMaybe withdraw that wish first."));
    }

    @Override
    public void open(Erp erp) {
        reminders = new AppointmentReminders(erp, scheduling.appointments(), reminder, notice);
        queuedTwice = new QueuedTwice(erp);
        waitingTwice = new WaitingTwice(erp);
        queues = new TokenQueues(erp, register.patients());
        waitingList = new WaitingList(erp, register.patients(), scheduling.appointments());
        teleconsultations = new Teleconsultations(erp, scheduling.appointments(), encounters.encounters());
    }

    private List<PatientConflict> queuedTwice(PatientId stays, PatientId goes) {
        return Records.open(queuedTwice).between(stays, goes);
    }

    private List<PatientConflict> waitingTwice(PatientId stays, PatientId goes) {
        return Records.open(waitingTwice).between(stays, goes);
    }

    private AppointmentReminders reminders() {
        return Records.open(reminders);
    }
}
