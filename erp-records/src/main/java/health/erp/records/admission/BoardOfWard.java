package health.erp.records.admission;

import health.erp.core.id.LocationId;
import jakarta.validation.constraints.NotNull;

/**
 * Asks how the beds of a ward stand.
 *
 * @param names whether the patients' names are wanted; then each of them is in the audit trail, so a screen that is drawn
 *     again and again does without
 */
public record BoardOfWard(@NotNull LocationId ward, boolean names) {}
