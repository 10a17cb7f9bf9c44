package health.erp.tenancy.leaving;

/**
 * Something in an export that is not as its manifest says.
 *
 * @param where a file of the export, or a table
 * @param what {@code is missing}, {@code was changed}, ...; never anything of a row
 */
public record Difference(String where, String what) {}
