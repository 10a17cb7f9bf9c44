/**
 * What patients agree to have shown to others, and what becomes of data received under that.
 *
 * <p>Start at {@link health.erp.records.consent.Consents}. Whether a request is covered is decided by
 * {@link health.erp.records.consent.ConsentDecision}, which is pure; {@link health.erp.records.consent.ReceivedRecords}
 * are erased when their time has come.
 */
@NullMarked
package health.erp.records.consent;

import org.jspecify.annotations.NullMarked;
