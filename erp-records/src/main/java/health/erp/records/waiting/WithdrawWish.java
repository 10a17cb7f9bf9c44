package health.erp.records.waiting;

import jakarta.validation.constraints.NotNull;

/** The patient does not wait any more; what is held is given back. */
public record WithdrawWish(@NotNull WaitingEntryId entry, int version) {}
