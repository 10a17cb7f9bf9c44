package health.erp.tenancy.move;

import jakarta.validation.constraints.NotNull;

/** One move. */
public record FindMove(@NotNull MoveId move) {}
