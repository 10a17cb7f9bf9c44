package health.erp.core.jpa;

import java.time.Duration;
import java.util.List;

/** Takes away what is over and nobody looks at any more, in all hospitals. */
final class Purge {
    private static final int MANY = 1_000;

    private final List<Past> past;

    /** @param past rows of which tables go, and when */
    Purge(List<Past> past) {
        this.past = List.copyOf(past);
    }

    /** Some of each table; answers whether there may be more. */
    boolean some(Background background) {
        var more = false;
        for (var each : past) {
            more |= background.once(connection -> {
                try (var statement = connection.prepareStatement(sql(background, each))) {
                    return statement.executeUpdate() == MANY;
                }
            });
        }
        return more;
    }

    private static String sql(Background background, Past past) {
        var until = background.in(past.keptFor.negated());
        var where = "where %s < %s%s".formatted(past.since, until, past.condition.replace(Past.UNTIL, until));
        return switch (background.database()) {
            case POSTGRESQL ->
                "delete from %1$s where (hospital_id, id) in (select hospital_id, id from %1$s %2$s order by %3$s limit %4$d)"
                        .formatted(past.table, where, past.since, MANY);
            case MARIADB -> "delete from %s %s order by %s limit %d".formatted(past.table, where, past.since, MANY);
            case H2 -> "delete from %s %s fetch first %d rows only".formatted(past.table, where, MANY);
        };
    }

    /**
     * Rows that go when they have been there for so long.
     *
     * @param since column of a moment that has an index
     * @param condition more that must hold of them, as SQL that begins with a space
     */
    record Past(String table, String since, Duration keptFor, String condition) {
        /** In a condition: the moment before which they go. */
        static final String UNTIL = ":until";

        Past(String table, String since, Duration keptFor) {
            this(table, since, keptFor, "");
        }
    }
}
