/**
 * Who did or saw what, of which patient, when, why and with what outcome; and whether anybody tampered with that.
 *
 * <p>Start at {@link health.erp.core.audit.AuditTrail}. The runtime writes an entry for every call, in its transaction;
 * {@link health.erp.core.audit.Emergencies} break the glass for a patient and some time, until somebody else has reviewed that.
 */
@NullMarked
package health.erp.core.audit;

import org.jspecify.annotations.NullMarked;
