/**
 * The way to the patients and their records. Start at {@link health.erp.records.Records}.
 *
 * <p>One package per activity, in the order a person meets them: identifier, person, patient, intake, encounter. A package may use
 * those before it, never those after it.
 */
@NullMarked
package health.erp.records;

import org.jspecify.annotations.NullMarked;
