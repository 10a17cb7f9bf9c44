package health.erp.core.process;

import org.jspecify.annotations.Nullable;

/**
 * It is this process's turn.
 *
 * @param deadline null to go on; otherwise the deadline that passed: of the step after so many, or -1 of the process
 */
record Turn(ProcessId process, @Nullable Integer deadline) {}
