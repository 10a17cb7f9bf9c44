/**
 * How far a result is: our word for it, and FHIR's and HL7's, each way; and whether a message that arrives late may say
 * otherwise.
 *
 * <p>Start at {@link health.erp.lab.status.ResultStatus}. {@link health.erp.lab.status.InboundRule} keeps a preliminary result from
 * overwriting a final one. Uses {@code erp-core} only.
 */
@NullMarked
package health.erp.lab.status;

import org.jspecify.annotations.NullMarked;
