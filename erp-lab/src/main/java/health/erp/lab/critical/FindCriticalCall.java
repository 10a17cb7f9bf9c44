package health.erp.lab.critical;

import jakarta.validation.constraints.NotNull;

/** Asks for a call with every attempt. */
public record FindCriticalCall(@NotNull CriticalCallId call) {}
