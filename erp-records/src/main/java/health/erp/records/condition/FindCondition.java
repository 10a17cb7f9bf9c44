package health.erp.records.condition;

import jakarta.validation.constraints.NotNull;

/** Asks for a condition by its id. */
public record FindCondition(@NotNull ConditionId condition) {}
