package health.erp.broken.nothing.core;

/** A port without a contract. */
public interface IdSource {
    String next();
}
