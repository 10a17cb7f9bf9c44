/**
 * HL7 version 2, as laboratories, wards and analyzers speak it: orders in and out, results in, acknowledgements.
 *
 * <p>Start at {@link health.erp.lab.hl7.Hl7Reader}; its twin is {@link health.erp.lab.hl7.Hl7Writer}. Tolerant of how
 * something is written, strict about what it means: what cannot be understood is set aside with its bytes, never guessed.
 */
@NullMarked
package health.erp.lab.hl7;

import org.jspecify.annotations.NullMarked;
