/**
 * What wards, laboratories and analyzers tell each other, as it was sent and before anybody has judged it.
 *
 * <p>Start at {@link health.erp.lab.wire.LabMessage}. HL7 and ASTM both become these drafts; nothing here is believed yet:
 * flags, ranges and units are the sender's words.
 */
@NullMarked
package health.erp.lab.wire;

import org.jspecify.annotations.NullMarked;
