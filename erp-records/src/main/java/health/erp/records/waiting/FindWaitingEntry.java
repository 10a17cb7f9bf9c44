package health.erp.records.waiting;

import jakarta.validation.constraints.NotNull;

/** Asks for one wish. */
public record FindWaitingEntry(@NotNull WaitingEntryId entry) {}
