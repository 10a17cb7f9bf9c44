package health.erp.core.job;

/**
 * A job whose last attempt failed.
 *
 * @param failure the code of the failure, or the name of its class
 */
public record GivenUp<T extends Record>(T payload, String failure) {}
