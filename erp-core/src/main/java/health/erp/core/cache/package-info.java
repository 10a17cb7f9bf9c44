/**
 * What the hospital looks up all the time and changes seldom: permissions, catalogues, prices. Never a patient's rows.
 *
 * <p>Start at {@link health.erp.core.cache.ReferenceData}; a host plugs in where it is kept as a
 * {@link health.erp.core.cache.Cache}.
 */
@NullMarked
package health.erp.core.cache;

import org.jspecify.annotations.NullMarked;
