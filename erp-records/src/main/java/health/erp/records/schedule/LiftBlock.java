package health.erp.records.schedule;

import jakarta.validation.constraints.NotNull;

/** Gives back the time a block took. */
public record LiftBlock(@NotNull BlockId block, int version) {}
