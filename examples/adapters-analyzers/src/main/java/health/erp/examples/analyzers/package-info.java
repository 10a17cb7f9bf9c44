/**
 * Lines over TCP on which analyzers, wards and other laboratories reach the laboratory: {@link
 * health.erp.examples.analyzers.MllpLine} for HL7, {@link health.erp.examples.analyzers.AstmLine} for ASTM. What comes is kept
 * before it is acknowledged.
 *
 * <p>{@link health.erp.examples.analyzers.SendFile} is the other end, to try it by hand.
 */
@NullMarked
package health.erp.examples.analyzers;

import org.jspecify.annotations.NullMarked;
