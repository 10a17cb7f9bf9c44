package health.erp.tenancy.move;

import jakarta.validation.constraints.NotNull;

/** The hospital's rows are handed over. */
record ArriveByMove(@NotNull MoveId move) {}
