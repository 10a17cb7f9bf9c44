package health.erp.tenancy.move;

import jakarta.validation.constraints.NotNull;

/** Take away what the hospital left where it was. */
public record TidyMove(@NotNull MoveId move) {}
