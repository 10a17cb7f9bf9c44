package health.erp.tenancy.rows;

/**
 * How far long work has come.
 *
 * @param step what is being done: the name of a table, {@code documents}, {@code catching up}
 * @param done rows and documents so far, of all steps
 * @param total of all steps, as far as it is known
 */
public record Progress(String step, long done, long total) {}
