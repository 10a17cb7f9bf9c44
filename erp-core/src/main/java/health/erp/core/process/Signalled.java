package health.erp.core.process;

/** What a process knows, and the signal its step waited for. */
public record Signalled<T extends Record, S extends Record>(T data, S signal) {}
