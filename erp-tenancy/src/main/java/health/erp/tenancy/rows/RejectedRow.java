package health.erp.tenancy.rows;

import java.util.List;

/**
 * A row the database did not take, by its key, and why.
 *
 * @param key texts of the values of its primary key; ids, for the tables of this house
 * @param reason {@code is there already}, {@code refers to a row that is not there}, ...; without any data of the row
 */
public record RejectedRow(String table, List<String> key, String reason) {}
