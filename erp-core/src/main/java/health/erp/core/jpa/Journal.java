package health.erp.core.jpa;

import health.erp.core.IdSource;
import health.erp.core.RuleException;
import health.erp.core.audit.EmergencyEvent;
import health.erp.core.event.DomainEvent;
import health.erp.core.event.EventType;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.jpa.Refusal.Outcome;
import health.erp.core.jpa.RoundTrip.Parameter;
import health.erp.core.key.KeyVault;
import health.erp.core.key.Keys;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction leaves behind besides its data: the events to deliver and who did what to whom.
 *
 * <p>Written once, just before the commit, and on PostgreSQL in the round trip of the last inserts.
 */
final class Journal {
    private static final int ROWS_IN_A_STATEMENT = 500;
    private static final String OUTBOX =
            """
            insert into erp_outbox (hospital_id, id, aggregate_type, aggregate_id, type, version, payload, correlation, occurred_at, part) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String AUDIT =
            """
            insert into erp_audit (hospital_id, id, at, staff_id, purpose, kind, action, permission, patient_id, correlation, \
            outcome, code, reason, changed, changes, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PENDING = "insert into erp_audit_pending (hospital_id, audit_id) values (?, ?)";
    private static final String GLASS =
            """
            insert into erp_glass_breaking (hospital_id, id, version, at, staff_id, action, permission, patient_id, reason) \
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final HospitalId hospital;
    private final Database database;
    private final RoundTrip trip;
    private final List<List<Parameter>> told = new ArrayList<>();
    private final Keys keys;
    private final IdSource ids;
    private final List<List<Parameter>> done = new ArrayList<>();
    private final List<List<Parameter>> pending = new ArrayList<>();
    private final List<List<Parameter>> broken = new ArrayList<>();

    Journal(HospitalId hospital, Database database, RoundTrip trip, Keys keys, IdSource ids) {
        this.hospital = hospital;
        this.database = database;
        this.trip = trip;
        this.keys = keys;
        this.ids = ids;
    }

    void tell(UUID id, EventType type, DomainEvent event, @Nullable String correlation) {
        told.add(row(
                hospital.value(),
                id,
                event.aggregate().type(),
                event.aggregate().id(),
                type.name(),
                type.version(),
                Json.write(event),
                correlation,
                moment(event.at()),
                Outbox.part(event.aggregate().id())));
    }

    /** One entry for each patient, or one for none. */
    void note(Call call, Instant now, Outcome outcome, @Nullable String code, Collection<PatientId> patients) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var rest = new ArrayList<Change>(); // what is not told to be of one of the patients goes with the first
        var theirs = byPatient(call.changes(), patients, rest);
        if (patients.isEmpty()) {
            note(call, at, outcome, code, null, rest);
        }
        for (var patient : patients) {
            rest.addAll(theirs.getOrDefault(patient, List.of()));
            note(call, at, outcome, code, patient, List.copyOf(rest));
            rest.clear();
        }
    }

    private void note(
            Call call,
            Instant at,
            Outcome outcome,
            @Nullable String code,
            @Nullable PatientId patient,
            List<Change> changes) {
        var id = ids.next();
        var caller = call.caller();
        var row = new AuditRow(
                hospital,
                id,
                at,
                caller.staff().value(),
                caller.purpose().name(),
                call.kind().name(),
                call.action(),
                call.permission().name(),
                patient == null ? null : patient.value(),
                caller.correlation(),
                outcome.name(),
                code,
                caller.emergency(),
                ChangedFields.names(changes),
                changes.isEmpty()
                        ? null
                        : unlessDestroyed(
                                () -> keys.seal(hospital, ChangedFields.place(id), ChangedFields.values(changes))));
        keep(row);
        if (call.breaksGlass() && call.findsPatients() && (outcome == Outcome.DONE || outcome == Outcome.REPEATED)) {
            tellOfBrokenGlass(row, call, patient);
        }
    }

    private void keep(AuditRow row) {
        var mac = unlessDestroyed(() -> keys.mac(hospital, row.bytes()));
        done.add(row(
                row.hospital().value(),
                row.id(),
                moment(row.at()),
                row.staff(),
                row.purpose(),
                row.kind(),
                row.action(),
                row.permission(),
                row.patient(),
                row.correlation(),
                row.outcome(),
                row.code(),
                row.reason(),
                row.changed(),
                row.changes(),
                mac));
        if (mac != null) {
            pending.add(row(row.hospital().value(), row.id()));
        }
    }

    /** Once the hospital's keys are destroyed there is nothing to seal with; what is done still leaves its entry. */
    private static byte @Nullable [] unlessDestroyed(Supplier<byte[]> sealing) {
        try {
            return sealing.get();
        } catch (RuleException e) {
            if (e.code().equals(KeyVault.DESTROYED)) {
                return null;
            }
            throw e;
        }
    }

    private void tellOfBrokenGlass(AuditRow row, Call call, @Nullable PatientId patient) {
        broken.add(row(
                hospital.value(),
                row.id(),
                0,
                moment(row.at()),
                row.staff(),
                row.action(),
                row.permission(),
                row.patient(),
                row.reason()));
        tell(
                ids.next(),
                EmergencyEvent.GLASS_BROKEN,
                new EmergencyEvent.GlassBroken(
                        row.id(),
                        call.caller().staff(),
                        row.action(),
                        row.permission(),
                        patient,
                        row.at(),
                        null,
                        null,
                        true),
                row.correlation());
    }

    private static Map<PatientId, List<Change>> byPatient(
            List<Change> changes, Collection<PatientId> patients, List<Change> rest) {
        var theirs = new HashMap<PatientId, List<Change>>();
        for (var change : changes) {
            var patient = change.patient();
            if (patient != null && patients.contains(patient)) {
                theirs.computeIfAbsent(patient, p -> new ArrayList<>()).add(change);
            } else {
                rest.add(change);
            }
        }
        return theirs;
    }

    RoundTrip trip() {
        return trip;
    }

    /** Sends the rows that wait, with the journal as the last of them. */
    void write() throws SQLException {
        write(trip);
    }

    /** Writes the journal on another connection than that of the work. */
    void write(RoundTrip other) throws SQLException {
        add(other, OUTBOX, told);
        add(other, AUDIT, done);
        add(other, PENDING, pending);
        add(other, GLASS, broken);
        other.send();
    }

    /** Sends the rows that wait; the journal of a use case within another goes with the outer one's. */
    void sendRows() throws SQLException {
        trip.send();
    }

    private static void add(RoundTrip trip, String sql, List<List<Parameter>> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += ROWS_IN_A_STATEMENT) {
            trip.add(sql, rows.subList(from, Math.min(rows.size(), from + ROWS_IN_A_STATEMENT)));
        }
    }

    private static List<Parameter> row(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> (Parameter) (statement, index) -> statement.setObject(index, value))
                .toList();
    }

    private Object moment(Instant at) {
        return database == Database.MARIADB
                ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) // datetime has no zone; ours are UTC
                : at.atOffset(ZoneOffset.UTC);
    }
}
