package health.erp.lab.culture;

import jakarta.validation.constraints.NotNull;

/** Lets what is entered from now on be judged by a table. What was judged stays as it was. */
public record PutInForce(@NotNull BreakpointTableId table) {}
