package health.erp.records.waiting;

import jakarta.validation.constraints.NotNull;

/** The patient says yes to what is held, or no and waits on. */
public record AnswerOffer(@NotNull WaitingEntryId entry, int version, boolean accepts) {}
