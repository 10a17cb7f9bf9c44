package health.erp.tenancy.rows;

/**
 * A column of a table.
 *
 * @param name lower case
 * @param type what this database calls it
 * @param sql how it is written in a statement
 */
public record Column(String name, Kind kind, String type, boolean nullable, String sql) {}
