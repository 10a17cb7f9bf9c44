package health.erp.tenancy.rows;

import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a hospital's rows at one place what they are at another, where they have changed. */
final class Merging {
    private static final Set<String> IN_THE_WAY = Set.of("23503", "23505");

    private final List<TableCopy> tables;
    private final Map<String, TableCopy> byName;
    private final Seat source;
    private final Seat target;

    Merging(List<TableCopy> tables, Seat source, Seat target) {
        this.tables = tables;
        this.byName = tables.stream().collect(toMap(t -> t.table().name(), t -> t));
        this.source = source;
        this.target = target;
    }

    /** Makes the target's rows under these keys what the source's are; answers how many keys there were. */
    long apply(Map<String, Set<String>> changes) throws SQLException {
        var recopied = changes.containsKey(Numbering.PARKED);
        var changed = new LinkedHashMap<TableCopy, Collection<String>>();
        for (var table : tables) {
            var keys = changes.get(table.table().name());
            if (keys != null && !(recopied && isEvents(table))) {
                changed.put(table, keys);
            }
        }
        if (recopied) {
            copyEventsAgain();
        }
        var before = target.connection().setSavepoint();
        try {
            merge(changed);
        } catch (SQLException e) {
            if (!IN_THE_WAY.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            target.connection().rollback(before);
            replace(changed);
        }
        return changes.values().stream().mapToLong(Set::size).sum();
    }

    private void merge(Map<TableCopy, Collection<String>> changed) throws SQLException {
        for (var table : TableCopy.backwards(changed.keySet())) {
            var keys = keysOf(changed, table);
            table.delete(target, table.missing(source, keys));
        }
        for (var table : changed.keySet()) {
            table.copy(source, target, keysOf(changed, table));
        }
    }

    /**
     * Where rows swap what must be unique, or what they refer to, none can be changed first: they are taken out with all
     * that refers to them, and put back.
     */
    private void replace(Map<TableCopy, Collection<String>> changed) throws SQLException {
        var taken = new LinkedHashMap<TableCopy, Collection<String>>();
        for (var table : tables) {
            var keys = new LinkedHashSet<>(keysOf(changed, table));
            for (var reference : table.table().references()) {
                var parent = byName.get(reference.target());
                if (parent != null && parent != table) {
                    keys.addAll(table.referring(target, reference, parent, keysOf(taken, parent)));
                }
            }
            addReferringToItself(table, keys);
            if (!keys.isEmpty()) {
                taken.put(table, keys);
            }
        }
        for (var table : TableCopy.backwards(taken.keySet())) {
            table.delete(target, keysOf(taken, table));
        }
        for (var table : taken.keySet()) {
            table.copy(source, target, keysOf(taken, table));
        }
    }

    private void addReferringToItself(TableCopy table, Set<String> keys) throws SQLException {
        for (var reference : table.table().references()) {
            Collection<String> latest = keys;
            while (reference.target().equals(table.table().name()) && !latest.isEmpty()) {
                var more = table.referring(target, reference, table, latest);
                latest = more.stream().filter(k -> !keys.contains(k)).toList();
                keys.addAll(latest);
            }
        }
    }

    /** Events keep their order and not their numbers, and one that was parked goes before all that wait. */
    private void copyEventsAgain() throws SQLException {
        for (var name : List.of(Numbering.PARKED, Numbering.OUTBOX)) {
            table(name).deleteAll(target);
        }
        for (var name : List.of(Numbering.PARKED, Numbering.OUTBOX)) {
            table(name).copyAll(source, target, false, rows -> {});
        }
    }

    private TableCopy table(String name) {
        var table = byName.get(name);
        if (table == null) {
            throw new IllegalArgumentException("There is no table (%s).".formatted(name));
        }
        return table;
    }

    private static boolean isEvents(TableCopy table) {
        return table.table().name().equals(Numbering.PARKED)
                || table.table().name().equals(Numbering.OUTBOX);
    }

    private static Collection<String> keysOf(Map<TableCopy, Collection<String>> some, TableCopy table) {
        return some.getOrDefault(table, List.of());
    }
}
