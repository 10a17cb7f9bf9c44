/**
 * The way to the patients and their records. Start at {@link health.erp.records.Records}.
 *
 * <p>It is put together of parts, each of which lists what its activities bring. One package per activity, in the order a
 * person meets them, from identifier to chart ({@code HouseRules.ACTIVITIES}); a package may use those before it, never
 * those after it.
 */
@NullMarked
package health.erp.records;

import org.jspecify.annotations.NullMarked;
