package health.erp.core.key;

/** Gives the caller's hospital new keys; what the old ones sealed still opens. */
public record RotateKeys() {}
