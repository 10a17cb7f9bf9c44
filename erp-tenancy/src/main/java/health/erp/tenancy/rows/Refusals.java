package health.erp.tenancy.rows;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;

/** What the database says of rows, without the rows: drivers quote them in their messages, so only states travel on. */
final class Refusals {
    private static final String DUPLICATE = "is there already, or another row has what must be unique";
    private static final String ORPHAN = "refers to a row that is not there, or is referred to";
    private static final String INCOMPLETE = "lacks a value";

    private static final Map<String, String> BY_STATE = Map.of(
            "23505", DUPLICATE,
            "23503", ORPHAN,
            "23506", ORPHAN,
            "23502", INCOMPLETE,
            "23514", "has a value that is not allowed",
            "23513", "has a value that is not allowed",
            "22001", "has a value that is too long",
            "42501", "belongs to another hospital, or nobody may write it",
            "45000", "may not be changed");

    /** MariaDB has one state for all broken constraints. */
    private static final Map<Integer, String> BY_NUMBER = Map.of(
            1062, DUPLICATE, 1452, ORPHAN, 1451, ORPHAN, 1048, INCOMPLETE, 4025, "has a value that is not allowed");

    static PersistenceException told(SQLException failure) {
        return new PersistenceException(
                "The database refused work on the rows of a hospital (SQL state %s).".formatted(failure.getSQLState()));
    }

    static boolean isOfTheRow(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("23") || state.startsWith("22") || state.equals("42501") || state.equals("45000");
    }

    static String reason(SQLException failure) {
        var reason =
                BY_STATE.getOrDefault(String.valueOf(failure.getSQLState()), BY_NUMBER.get(failure.getErrorCode()));
        return reason == null ? "was refused (SQL state %s)".formatted(failure.getSQLState()) : reason;
    }

    private Refusals() {}
}
