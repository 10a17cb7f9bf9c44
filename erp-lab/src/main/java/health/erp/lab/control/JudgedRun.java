package health.erp.lab.control;

/** A run, and what it was held to show when it was made. */
public record JudgedRun(ControlRun run, ControlDecision decision) {}
