/**
 * Saying what a result means: low, high, critical, positive. Decided here from the intervals; what the sender said of it is
 * kept beside and never believed.
 *
 * <p>Start at {@link health.erp.lab.interpretation.Limits}. The codes are those of HL7 table 0078. Uses {@code value} and
 * {@code interval}.
 */
@NullMarked
package health.erp.lab.interpretation;

import org.jspecify.annotations.NullMarked;
