package health.erp.benchmarks.byhand;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Books one doctor for one patient, or finds that the time is taken; reads what a search for free times reads. */
public final class BookingByHand {
    private static final String PATIENT =
            "select deceased, active from patient where hospital_id = ? and id = ? for no key update";
    private static final String OTHERS =
            """
            select id from appointment where hospital_id = ? and patient_id = ? and live
            and starts_at < ? and starts_at > ? and ends_at > ? and (held_until is null or held_until > ?)
            """;
    private static final String RESOURCE =
            "select capacity, calendar, active from bookable_resource where hospital_id = ? and id = ? for share";
    private static final String BLOCKS =
            """
            select id, resource_id, starts_at, ends_at from time_block where hospital_id = ? and in_force
            and (resource_id = any (?) or resource_id is null) and starts_at < ? and ends_at > ?
            """;
    private static final String CLAIMS =
            """
            select resource_id, starts_at, ends_at, capacity, appointment_id from appointment_claim where hospital_id = ?
            and resource_id = any (?) and starts_at < ? and starts_at > ? and ends_at > ?
            and (held_until is null or held_until > ?)
            """;
    private static final String RESOURCES =
            "select id, capacity, calendar, active from bookable_resource where hospital_id = ? and id = any (?)";
    private static final String APPOINTMENT =
            """
            insert into appointment (hospital_id, id, version, number, patient_id, service_id, status, live, starts_at, ends_at,
                resources, overridden, booked_at, changed_at)
            values (?, ?, 0, ?, ?, ?, 'BOOKED', true, ?, ?, ?, '[]', ?, ?)
            """;
    private static final String CLAIM =
            """
            insert into appointment_claim (hospital_id, id, appointment_id, resource_id, starts_at, ends_at, capacity,
                lane_from, lane_to, enforced)
            values (?, ?, ?, ?, ?, ?, 1, 1, 1000000, true)
            """;
    private static final String OUTBOX =
            """
            insert into erp_outbox (hospital_id, id, aggregate_type, aggregate_id, type, version, payload, occurred_at)
            values (?, ?, 'appointment', ?, 'appointment.scheduled', 1, ?, ?)
            """;
    private static final String AUDIT =
            """
            insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id, changed)
            values (?, ?, ?, ?, 'TREAT', ?, ?, ?, ?, ?)
            """;
    private static final String PENDING = "insert into erp_audit_pending (hospital_id, audit_id) values (?, ?)";
    private static final Duration DAY = Duration.ofDays(1);

    private final DataSource source;
    private final Serials serials = new Serials("appointment");

    public BookingByHand(DataSource source) {
        this.source = source;
    }

    /** Whom to book with whom, and from when to when. */
    public record Wanted(UUID patient, UUID service, UUID doctor, Instant start, Instant end) {}

    /** Answers whether it was free. Of two at the same moment the second fails, with SQL state 23P01. */
    public boolean book(UUID hospital, UUID staff, Wanted wanted) throws SQLException {
        return HospitalTransaction.in(source, hospital, connection -> {
                    var now = Prepared.now();
                    var free = Prepared.read(connection, PATIENT, hospital, wanted.patient()) == 1
                            && Prepared.read(
                                            connection,
                                            OTHERS,
                                            hospital,
                                            wanted.patient(),
                                            wanted.end(),
                                            wanted.start().minus(DAY),
                                            wanted.start(),
                                            now)
                                    >= 0
                            && Prepared.read(connection, RESOURCE, hospital, wanted.doctor()) == 1
                            && busy(connection, hospital, wanted, now) == 0;
                    var numbers = serials.in(connection, hospital);
                    if (free) {
                        insert(connection, hospital, wanted, numbers.next(), now);
                    }
                    var changed = free ? "+Appointment" : null;
                    audit(
                            connection,
                            hospital,
                            staff,
                            "COMMAND",
                            "BookAppointment",
                            "BOOK_APPOINTMENTS",
                            free ? wanted.patient() : null,
                            changed);
                    return new Booked(free, numbers);
                })
                .committed();
    }

    /** Books all of them, whatever is there, in one transaction and without a trail. */
    public void fill(UUID hospital, List<Wanted> all) throws SQLException {
        HospitalTransaction.in(source, hospital, connection -> {
            try (var appointment = connection.prepareStatement(APPOINTMENT);
                    var claim = connection.prepareStatement(CLAIM)) {
                var number = 0L;
                for (var wanted : all) {
                    var id = UuidCreator.getTimeOrderedEpoch();
                    set(appointment, appointment(hospital, id, wanted, ++number, Prepared.now()));
                    appointment.addBatch();
                    set(claim, claim(hospital, id, wanted));
                    claim.addBatch();
                }
                appointment.executeBatch();
                return claim.executeBatch().length;
            }
        });
    }

    /** Reads what it takes to work out what is free; answers how many times are taken. */
    public int look(UUID hospital, UUID staff, List<UUID> doctors, Instant from, Instant until) throws SQLException {
        return HospitalTransaction.in(source, hospital, connection -> {
            var all = connection.createArrayOf("uuid", doctors.toArray());
            var now = Prepared.now();
            Prepared.read(connection, RESOURCES, hospital, all);
            Prepared.read(connection, BLOCKS, hospital, all, until, from);
            var taken = Prepared.read(connection, CLAIMS, hospital, all, until, from.minus(DAY), from, now);
            audit(connection, hospital, staff, "READ", "SearchFreeSlots", "READ_SCHEDULES", null, null);
            return taken;
        });
    }

    private static int busy(Connection connection, UUID hospital, Wanted wanted, Instant now) throws SQLException {
        var doctor = connection.createArrayOf("uuid", new Object[] {wanted.doctor()});
        return Prepared.read(connection, BLOCKS, hospital, doctor, wanted.end(), wanted.start())
                + Prepared.read(
                        connection,
                        CLAIMS,
                        hospital,
                        doctor,
                        wanted.end(),
                        wanted.start().minus(DAY),
                        wanted.start(),
                        now);
    }

    private static void insert(Connection connection, UUID hospital, Wanted wanted, long number, Instant now)
            throws SQLException {
        var id = UuidCreator.getTimeOrderedEpoch();
        write(connection, APPOINTMENT, appointment(hospital, id, wanted, number, now));
        write(connection, CLAIM, claim(hospital, id, wanted));
        var told =
                "{\"appointment\":\"%s\",\"patient\":\"%s\",\"service\":\"%s\",\"resources\":%s,\"start\":\"%s\",\"end\":\"%s\",\"againstRules\":false,\"at\":\"%s\"}"
                        .formatted(
                                id,
                                wanted.patient(),
                                wanted.service(),
                                resources(wanted),
                                wanted.start(),
                                wanted.end(),
                                now);
        write(connection, OUTBOX, hospital, UuidCreator.getTimeOrderedEpoch(), id, told, now);
    }

    private static Object[] appointment(UUID hospital, UUID id, Wanted wanted, long number, Instant now) {
        return new Object[] {
            hospital,
            id,
            number,
            wanted.patient(),
            wanted.service(),
            wanted.start(),
            wanted.end(),
            resources(wanted),
            now,
            now
        };
    }

    private static Object[] claim(UUID hospital, UUID id, Wanted wanted) {
        return new Object[] {
            hospital, UuidCreator.getTimeOrderedEpoch(), id, wanted.doctor(), wanted.start(), wanted.end()
        };
    }

    private static String resources(Wanted wanted) {
        return "[\"%s\"]".formatted(wanted.doctor());
    }

    private static void audit(
            Connection connection,
            UUID hospital,
            UUID staff,
            String kind,
            String action,
            String permission,
            @Nullable UUID patient,
            @Nullable String changed)
            throws SQLException {
        var id = UuidCreator.getTimeOrderedEpoch();
        write(connection, AUDIT, hospital, id, Prepared.now(), staff, kind, action, permission, patient, changed);
        write(connection, PENDING, hospital, id);
    }

    private static void write(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    private record Booked(boolean free, Serials.Taken numbers) {
        boolean committed() {
            numbers.committed();
            return free;
        }
    }
}
