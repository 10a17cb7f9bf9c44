package health.erp.tenancy.rows;

import health.erp.core.RuleException;
import health.erp.core.jpa.Database;
import health.erp.core.jpa.Places;
import health.erp.core.place.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All tables at a place that have rows of hospitals, as the database's catalogue knows them: ours, those of every module
 * and those of the host. A row is written after all it refers to when tables are taken in this order, and deleted before
 * in the opposite one.
 *
 * <p>Left out are the probe of the isolation, the fence and the log of a move, which say something about a place, not about
 * a hospital.
 */
public final class HospitalTables {
    private final Place place;
    private final List<Table> tables;

    private HospitalTables(Place place, List<Table> tables) {
        this.place = place;
        this.tables = List.copyOf(tables);
    }

    /**
     * Asks the catalogue of the place.
     *
     * @throws RuleException {@code tenancy.tableWithoutKey} when a table has no primary key that begins with the hospital,
     *     or one the database numbers; {@code tenancy.tablesInACircle} when tables need each other's rows first
     */
    public static HospitalTables at(Places places, Place place) {
        try (var connection = places.owner(place).getConnection()) {
            try {
                return new HospitalTables(place, inOrder(new Catalogue(connection, places.kind()).tables()));
            } finally {
                release(connection);
            }
        } catch (SQLException e) {
            throw Refusals.told(e);
        }
    }

    public Place place() {
        return place;
    }

    public List<Table> all() {
        return tables;
    }

    /** In the order in which rows can be deleted. */
    public List<Table> backwards() {
        var backwards = new ArrayList<Table>();
        tables.forEach(t -> backwards.add(0, t));
        return backwards;
    }

    public Optional<Table> named(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    private static void release(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    /** Each table after those it refers to; where they refer to each other, what may be null is set later. */
    private static List<Table> inOrder(List<Table> found) {
        var open = new LinkedHashMap<String, Table>();
        found.stream().sorted(Comparator.comparing(Table::name)).forEach(t -> open.put(t.name(), lateToItself(t)));
        var ordered = new ArrayList<Table>();
        while (!open.isEmpty()) {
            var next =
                    open.values().stream().filter(t -> waitsFor(t, open) == 0).findFirst();
            if (next.isEmpty()) {
                breakCircle(open);
            } else {
                ordered.add(next.get());
                open.remove(next.get().name());
            }
        }
        return ordered;
    }

    private static long waitsFor(Table table, Map<String, Table> open) {
        var parents = table.references().stream()
                .filter(r -> !r.late() && open.containsKey(r.target()))
                .count();
        var before = Numbering.before(table.name());
        return before.isPresent() && open.containsKey(before.get()) ? parents + 1 : parents;
    }

    private static Table lateToItself(Table table) {
        return withReferences(
                table,
                table.references().stream()
                        .map(r -> r.target().equals(table.name()) ? late(table, r) : r)
                        .toList());
    }

    private static void breakCircle(Map<String, Table> open) {
        for (var table : open.values()) {
            for (var reference : table.references()) {
                if (!reference.late() && open.containsKey(reference.target()) && mayBeNull(table, reference)) {
                    var others = table.references().stream()
                            .map(r -> r.equals(reference) ? r.setLate() : r)
                            .toList();
                    open.put(table.name(), withReferences(table, others));
                    return;
                }
            }
        }
        throw circle(String.join(", ", open.keySet()));
    }

    private static Reference late(Table table, Reference reference) {
        if (!mayBeNull(table, reference)) {
            throw circle(table.name());
        }
        return reference.setLate();
    }

    private static boolean mayBeNull(Table table, Reference reference) {
        return !optional(table, reference).isEmpty();
    }

    /** The columns of a reference that are null while it is not set. */
    static List<String> optional(Table table, Reference reference) {
        return reference.columns().stream()
                .filter(c -> !c.equals(Table.HOSPITAL)
                        && !table.key().contains(c)
                        && table.required(c).nullable())
                .toList();
    }

    private static RuleException circle(String names) {
        return new RuleException(
                "tenancy.tablesInACircle",
                "Rows of these tables refer to each other and none can be written first: (%s).\nMaybe let one of the references be null."
                        .formatted(names));
    }

    private static Table withReferences(Table t, List<Reference> references) {
        return new Table(t.name(), t.columns(), t.key(), references, t.numbered(), t.sql());
    }

    /** What the database itself says of its tables. */
    private static final class Catalogue {
        private static final List<String> OF_THE_PLACE = List.of("erp_isolation_probe", "erp_fence", "erp_move_change");

        private final Names names;

        private Catalogue(Connection connection, Database database) throws SQLException {
            this.names = new Names(connection, database);
        }

        private List<Table> tables() {
            var tables = new ArrayList<Table>();
            for (var physical : names.tablesWith(Table.HOSPITAL)) {
                if (!OF_THE_PLACE.contains(Names.lower(physical))) {
                    tables.add(table(physical));
                }
            }
            return tables;
        }

        private Table table(String physical) {
            var name = Names.lower(physical);
            var key = names.key(physical);
            var columns = new ArrayList<Column>();
            Column numbered = null;
            for (var found : names.columns(physical)) {
                if (found.numbered()
                        || Numbering.isNumbered(name, found.column().name())) {
                    numbered = found.column();
                } else if (!found.computed()) {
                    columns.add(found.column());
                }
            }
            if (key.isEmpty()
                    || !key.get(0).equals(Table.HOSPITAL)
                    || (numbered != null && key.contains(numbered.name()))) {
                throw new RuleException(
                        "tenancy.tableWithoutKey",
                        "The table (%s) has no primary key that begins with hospital_id and is not numbered by the database, so its rows cannot be told apart elsewhere.\nMaybe give it an id of its own."
                                .formatted(name));
            }
            columns.sort(
                    Comparator.<Column>comparingInt(c -> key.contains(c.name()) ? key.indexOf(c.name()) : key.size())
                            .thenComparing(Column::name));
            return new Table(name, columns, key, names.references(physical), numbered, names.quoted(physical));
        }
    }
}
