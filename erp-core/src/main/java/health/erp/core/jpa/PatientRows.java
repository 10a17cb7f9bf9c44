package health.erp.core.jpa;

import health.erp.core.ErpModule;
import health.erp.core.PatientConflict;
import health.erp.core.PatientReference;
import health.erp.core.PatientRow;
import health.erp.core.id.PatientId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * The rows of all modules that say whose they are, found and given to another patient in the running transaction. For
 * whoever makes one record of two, or two of one; nobody else has business with it.
 *
 * <p>Every statement is filtered by hospital, takes many rows at once and counts their versions: a caller who read one
 * of them before is told that it changed, and cannot write the former patient back.
 */
public final class PatientRows {
    private static final int AT_ONCE = 1024;

    private final Sessions sessions;
    private final List<PatientReference> references;
    private final Map<String, PatientColumn> columns = new HashMap<>();

    public PatientRows(Sessions sessions, Collection<ErpModule> modules) {
        this.sessions = sessions;
        this.references = modules.stream()
                .flatMap(m -> m.patientReferences().stream())
                .sorted(Comparator.comparing(PatientReference::name))
                .toList();
        references.stream()
                .filter(PatientReference::moves)
                .forEach(r -> columns.put(r.name(), PatientColumn.of(sessions.entity(r.entity()), r)));
    }

    /** All whose rows become another record's, by name: every merge takes them in the same order. */
    public List<PatientReference> moving() {
        return references.stream().filter(PatientReference::moves).toList();
    }

    /** What would contradict itself if the rows of both were one's, as all modules see it. */
    public List<PatientConflict> conflicts(PatientId stays, PatientId goes) {
        return references.stream()
                .flatMap(r -> r.conflicts().apply(stays, goes).stream())
                .toList();
    }

    /** Whether the rows of this kind count their versions, and so their moves. */
    public boolean countsVersions(PatientReference reference) {
        return column(reference).counts();
    }

    public long count(PatientReference reference, PatientId patient) {
        var column = column(reference);
        return session()
                .createSelectionQuery(column.count(), Long.class)
                .setParameter("patient", patient)
                .getSingleResult();
    }

    /** The patient's rows, in the order of their ids. */
    public List<PatientRow> of(PatientReference reference, PatientId patient) {
        return rows(reference, patient, LockMode.NONE);
    }

    /** As they are committed now, whatever the transaction saw before; nobody else changes them until it ends. */
    public List<PatientRow> held(PatientReference reference, PatientId patient) {
        return rows(reference, patient, LockMode.PESSIMISTIC_WRITE);
    }

    /** Gives these rows to another patient, as far as they are still the first one's; answers how many that were. */
    public int move(PatientReference reference, List<UUID> rows, PatientId from, PatientId to) {
        var column = column(reference);
        session().flush(); // what is read again below must not be ahead of its row
        var moved = 0;
        for (int first = 0; first < rows.size(); first += AT_ONCE) {
            var some = rows.subList(first, Math.min(rows.size(), first + AT_ONCE));
            moved += session()
                    .createMutationQuery(column.move())
                    .setParameter("to", column.held(session(), to))
                    .setParameter("from", from)
                    .setParameter("rows", some)
                    .executeUpdate();
            some.forEach(row -> readAgain(column, row));
        }
        if (moved > 0) { // statements are not heard of one by one
            var field = new Change.Field(from, to);
            var name = reference.entity().getSimpleName();
            sessions.changed(new Change(name, moved + " rows", Map.of(reference.attribute(), field), to));
        }
        return moved;
    }

    private List<PatientRow> rows(PatientReference reference, PatientId patient, LockMode lock) {
        var query = session()
                .createSelectionQuery(column(reference).rows(), Object[].class)
                .setParameter("patient", patient)
                .setHibernateLockMode(lock);
        return query.stream()
                .map(row -> new PatientRow((UUID) row[0], (Integer) row[1]))
                .toList();
    }

    /** What the running transaction holds of the row is not what it was. */
    private void readAgain(PatientColumn column, UUID row) {
        var session = session().unwrap(SessionImplementor.class);
        var key = session.generateEntityKey(column.idOf(row), column.persister(session));
        var held = session.getPersistenceContextInternal().getEntity(key);
        if (held != null) {
            session.refresh(held);
        }
    }

    private PatientColumn column(PatientReference reference) {
        var column = columns.get(reference.name());
        if (column == null) {
            throw new IllegalArgumentException(
                    "The rows of (%s) do not go from one patient to another.".formatted(reference.name()));
        }
        return column;
    }

    private Session session() {
        return sessions.session().unwrap(Session.class);
    }
}
