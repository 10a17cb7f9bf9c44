package health.erp.tenancy.leaving;

/**
 * How far long work has come.
 *
 * @param step what is being done: the name of a table, {@code documents}
 * @param done rows and documents so far, of all steps
 * @param total of all steps
 */
public record Progress(String step, long done, long total) {}
