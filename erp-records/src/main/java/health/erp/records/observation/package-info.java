/**
 * Vital signs: what is measured at the bedside, exactly as it was measured, and what is worked out of it.
 *
 * <p>Start at {@link health.erp.records.observation.VitalSigns}. What was measured at one moment is one set. Impossible
 * values are refused, unusual ones flagged; a mistake is corrected by a newer version beside the older.
 */
@NullMarked
package health.erp.records.observation;

import org.jspecify.annotations.NullMarked;
