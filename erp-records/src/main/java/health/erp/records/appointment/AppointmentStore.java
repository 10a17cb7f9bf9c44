package health.erp.records.appointment;

import static jakarta.persistence.LockModeType.NONE;
import static jakarta.persistence.LockModeType.PESSIMISTIC_READ;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.stream.Collectors.toSet;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.Store;
import health.erp.records.patient.Patient;
import health.erp.records.schedule.BookableResource;
import health.erp.records.schedule.ResourceId;
import health.erp.records.schedule.ServiceId;
import health.erp.records.schedule.ServiceOffer;
import health.erp.records.schedule.Span;
import health.erp.records.schedule.TimeBlock;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps appointments and the time they take. */
final class AppointmentStore extends Store<Appointment, AppointmentId> {
    /** Nothing is booked for longer, its buffers among it. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final UUID FIRST = new UUID(0, 0);
    private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

    private final Erp erp;

    AppointmentStore(Erp erp) {
        super(erp, Appointment.class);
        this.erp = erp;
    }

    /**
     * On MariaDB bookings of a hospital take turns. There what is read as it is now is locked with the gaps around it, so
     * that several at once would stop each other again and again. A row that everybody has to lock first is their line.
     */
    void takeTurn() {
        if (erp.database() == Database.MARIADB) {
            em().createQuery("select s from ServiceOffer s order by s.id.value", ServiceOffer.class)
                    .setMaxResults(1)
                    .setLockMode(PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }

    /** What is decided about a patient's appointments is decided one after the other. R-APT-5, R-APT-12 */
    Patient lock(PatientId id) {
        return found("patient", id, em().find(Patient.class, id, PESSIMISTIC_WRITE));
    }

    void lock(ServiceId id) {
        found("service offer", id, em().find(ServiceOffer.class, id, PESSIMISTIC_WRITE));
    }

    /**
     * The resource, which does not change until the transaction ends. On PostgreSQL one that is for one at a time can be
     * booked by others meanwhile, and the exclusion constraint decides; what takes several, and everything elsewhere, waits
     * its turn. Whoever needs more than one asks in one order, so that nobody waits in a circle. R-APT-4
     */
    BookableResource lock(ResourceId id) {
        if (erp.database() == Database.POSTGRESQL) {
            var alone = AppointmentQueries_.alone(em(), id)
                    .setLockMode(PESSIMISTIC_READ)
                    .getResultList();
            if (!alone.isEmpty()) {
                return alone.get(0);
            }
        }
        return found("resource", id, em().find(BookableResource.class, id, PESSIMISTIC_WRITE));
    }

    /**
     * Whether what stands in the way is asked for at once: where who reads after it has locked sees all that was committed
     * before. Elsewhere it is read row by row, locked.
     */
    boolean looksAtOnce() {
        return erp.database() == Database.POSTGRESQL;
    }

    /** Of a patient and a resource that are locked; see {@link #looksAtOnce}. */
    InTheWay inTheWay(PatientId patient, ResourceId resource, Span planned, Span taken) {
        return InTheWay.of(AppointmentQueries_.inTheWay(
                em(),
                patient,
                resource,
                planned.start(),
                planned.end(),
                earliest(planned),
                taken.start(),
                taken.end(),
                earliest(taken),
                erp.now()));
    }

    List<BookableResource> resources(Collection<ResourceId> ids) {
        var found = AppointmentQueries_.resources(em(), ids);
        ids.stream()
                .filter(id -> found.stream().noneMatch(r -> r.getId().equals(id)))
                .findFirst()
                .ifPresent(missing -> {
                    throw new NotFoundException("resource", missing);
                });
        return found;
    }

    List<TimeBlock> blocks(Collection<ResourceId> ids, Span span) {
        return AppointmentQueries_.blocks(em(), ids, span.start(), span.end());
    }

    List<TimeBlock> blocks(ResourceId resource, Span span) {
        return now(AppointmentQueries_.blocksOf(em(), resource, span.start(), span.end()));
    }

    /** Whatever meets the span, holds that have run out among it. */
    List<AppointmentClaim> claims(ResourceId resource, Span span) {
        return now(AppointmentQueries_.claims(em(), resource, span.start(), span.end(), earliest(span)));
    }

    List<Taken> taken(Collection<ResourceId> ids, Span span) {
        return AppointmentQueries_.taken(em(), ids, span.start(), span.end(), earliest(span), erp.now());
    }

    /** Holds that have run out give their time to whoever wants it. R-APT-8 */
    void releaseExpired(List<AppointmentClaim> expired) {
        releaseExpired(expired.stream().map(AppointmentClaim::getId).collect(toSet()));
        expired.forEach(em()::detach);
    }

    void releaseExpired(Set<UUID> expired) {
        AppointmentQueries_.releaseExpired(em(), expired, erp.now());
    }

    void release(Appointment appointment) {
        AppointmentQueries_.release(em(), appointment.getId());
    }

    void release(Collection<Appointment> given) {
        AppointmentQueries_.releaseAll(
                em(), given.stream().map(Appointment::getId).toList());
    }

    /** Answers whether all of its time is still there. */
    boolean confirm(Appointment appointment) {
        return AppointmentQueries_.confirm(em(), appointment.getId(), erp.now())
                == appointment.getResources().size();
    }

    void add(AppointmentClaim claim) {
        em().persist(claim);
    }

    void write() {
        em().flush();
    }

    List<Appointment> ofPatientAt(PatientId patient, Span span) {
        return now(AppointmentQueries_.ofPatientAt(em(), patient, span.start(), span.end(), earliest(span), erp.now()));
    }

    int openOfPatient(PatientId patient, ServiceId service, int most) {
        return now(AppointmentQueries_.openOfPatient(em(), patient, service, erp.now(), most))
                .size();
    }

    int ofServiceAt(ServiceId service, Span span, int most) {
        return now(AppointmentQueries_.ofServiceAt(em(), service, span.start(), span.end(), erp.now(), most))
                .size();
    }

    List<Instant> starts(ServiceId service, Span span) {
        return AppointmentQueries_.starts(em(), service, span.start(), span.end(), erp.now());
    }

    Page<Appointment, AppointmentId> list(ListAppointments query) {
        var span = query.span();
        var found = AppointmentQueries_.ofResource(
                em(),
                query.resource(),
                span.start(),
                span.end(),
                earliest(span),
                erp.now(),
                start(query.after()),
                after(query.after()),
                query.size() + 1);
        return Page.of(found, query.size(), Appointment::getId);
    }

    Page<Appointment, AppointmentId> list(ListPatientAppointments query) {
        var found = AppointmentQueries_.ofPatient(
                em(),
                query.patient(),
                query.from() == null ? Instant.EPOCH : query.from(),
                start(query.after()),
                after(query.after()),
                query.size() + 1);
        return Page.of(found, query.size(), Appointment::getId);
    }

    Page<Appointment, AppointmentId> list(ListRebookings query) {
        var found = AppointmentQueries_.unsettled(em(), start(query.after()), after(query.after()), query.size() + 1);
        return Page.of(found, query.size(), Appointment::getId);
    }

    /** What is booked with the resource, or with any, and meets the span; for good, if it has no end. */
    List<Appointment> ahead(@Nullable ResourceId resource, Instant from, @Nullable Instant until) {
        var end = until == null ? FAR : until;
        var query = resource == null
                ? AppointmentQueries_.allAhead(em(), from, end)
                : AppointmentQueries_.aheadOf(em(), resource, from, end);
        return now(query);
    }

    List<Appointment> ahead(PatientId patient) {
        return now(AppointmentQueries_.aheadOfPatient(em(), patient, erp.now()));
    }

    List<Appointment> occurrences(SeriesId series) {
        return AppointmentQueries_.occurrences(em(), series).getResultList();
    }

    List<Appointment> occurrencesNow(SeriesId series) {
        return now(AppointmentQueries_.occurrences(em(), series));
    }

    List<Appointment> over(Instant before, int size) {
        return AppointmentQueries_.over(em(), before, size);
    }

    List<Clash> clashes(PatientId stays, PatientId goes, int most) {
        return AppointmentQueries_.clashes(em(), stays, goes, most);
    }

    /**
     * As it is at this moment, and not as it was when the transaction began: that is what MariaDB shows whoever does not
     * lock.
     */
    private <T> List<T> now(TypedQuery<T> query) {
        var lock = erp.database() == Database.MARIADB ? PESSIMISTIC_READ : NONE;
        return query.setLockMode(lock).getResultList();
    }

    private Instant start(@Nullable AppointmentId after) {
        return after == null ? Instant.EPOCH : require(after).getPlanned().start();
    }

    private static UUID after(@Nullable AppointmentId after) {
        return after == null ? FIRST : after.value();
    }

    private static Instant earliest(Span span) {
        return span.start().minus(LONGEST);
    }

    private static <T> T found(String noun, Object id, @Nullable T found) {
        if (found == null) {
            throw new NotFoundException(noun, id);
        }
        return found;
    }
}
