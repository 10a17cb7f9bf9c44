package health.erp.tenancy.rows;

import health.erp.core.jpa.Database;
import java.util.List;
import java.util.stream.Collectors;

/** The statements on one table; each names the hospital first. */
final class Sql {
    static String selectAll(Table table) {
        var numbered = table.numbered();
        var order = numbered == null ? list(table.keyColumns()) : numbered.sql();
        return "select %s from %s where hospital_id = ? order by %s"
                .formatted(list(table.columns()), table.sql(), order);
    }

    static String selectOne(Table table) {
        return "select %s from %s where %s".formatted(list(table.columns()), table.sql(), isKey(table));
    }

    static String greatest(Table table, Column column, Column where) {
        return "select max(%s) from %s where hospital_id = ? and %s is not null"
                .formatted(column.sql(), table.sql(), where.sql());
    }

    static String delete(Table table) {
        return "delete from %s where %s".formatted(table.sql(), isKey(table));
    }

    static String deleteSome(Database database, Table table, int most) {
        var delete = "delete from %s where hospital_id = ?".formatted(table.sql());
        return switch (database) {
            case POSTGRESQL ->
                "delete from %1$s where ctid = any(array(select ctid from %1$s where hospital_id = ? limit %2$d))"
                        .formatted(table.sql(), most);
            case MARIADB -> delete + " limit " + most;
            case H2 -> delete + " fetch first " + most + " rows only";
        };
    }

    static String loosen(Table table, List<String> columns) {
        var nulls =
                columns.stream().map(c -> table.required(c).sql() + " = null").collect(Collectors.joining(", "));
        var there = columns.stream()
                .map(c -> table.required(c).sql() + " is not null")
                .collect(Collectors.joining(" or "));
        return "update %s set %s where hospital_id = ? and (%s)".formatted(table.sql(), nulls, there);
    }

    static String insert(Table table, Kinds kinds) {
        return "insert into %s (%s) values (%s)"
                .formatted(table.sql(), list(table.columns()), parameters(table, kinds));
    }

    /** Changes nothing where the row is like that already. Only for PostgreSQL. */
    static String upsert(Table table, Kinds kinds, List<Column> changed) {
        var conflict = " on conflict (%s) ".formatted(list(table.keyColumns()));
        if (changed.isEmpty()) {
            return insert(table, kinds) + conflict + "do nothing";
        }
        var sets = changed.stream()
                .map(c -> "%1$s = excluded.%1$s".formatted(c.sql()))
                .collect(Collectors.joining(", "));
        var differs = changed.stream()
                .map(c -> "%s.%s is distinct from excluded.%s".formatted(table.sql(), c.sql(), c.sql()))
                .collect(Collectors.joining(" or "));
        return insert(table, kinds) + conflict + "do update set %s where %s".formatted(sets, differs);
    }

    static String update(Table table, Kinds kinds, List<Column> changed) {
        var sets =
                changed.stream().map(c -> c.sql() + " = " + kinds.parameter(c)).collect(Collectors.joining(", "));
        return "update %s set %s where %s".formatted(table.sql(), sets, isKey(table));
    }

    /** Gives a parked event the number the outbox has just given it. */
    static String park(Table parked, Table outbox) {
        var columns = list(parked.columns());
        var seq = numbered(parked).sql();
        return "insert into %s (%s, %s) select %s, %s from %s where %s"
                .formatted(parked.sql(), columns, seq, columns, numbered(outbox).sql(), outbox.sql(), isKey(outbox));
    }

    static String list(List<Column> columns) {
        return columns.stream().map(Column::sql).collect(Collectors.joining(", "));
    }

    private static Column numbered(Table table) {
        var column = table.numbered();
        if (column == null) {
            throw new IllegalStateException("The table (%s) is not numbered.".formatted(table.name()));
        }
        return column;
    }

    private static String isKey(Table table) {
        return table.keyColumns().stream().map(c -> c.sql() + " = ?").collect(Collectors.joining(" and "));
    }

    private static String parameters(Table table, Kinds kinds) {
        return table.columns().stream().map(kinds::parameter).collect(Collectors.joining(", "));
    }

    private Sql() {}
}
