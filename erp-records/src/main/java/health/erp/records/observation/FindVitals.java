package health.erp.records.observation;

import jakarta.validation.constraints.NotNull;

/**
 * Asks for what was measured at one moment.
 *
 * @param replacedToo also what was wrong
 */
public record FindVitals(@NotNull VitalSetId set, boolean replacedToo) {}
