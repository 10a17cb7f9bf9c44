package health.erp.tenancy.move;

import jakarta.validation.constraints.NotNull;

/** Go on with a move that stopped: somebody restarted, a database was not there, the hospital could not be held. */
public record ResumeMove(@NotNull MoveId move) {}
