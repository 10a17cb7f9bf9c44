/**
 * What a result is measured in: UCUM codes, the other spellings laboratories send, and one unit in terms of another.
 *
 * <p>Start at {@link health.erp.lab.unit.Unit}. {@link health.erp.lab.unit.Substance} is what has to be known of an
 * analyte to go from mass to amount of substance. Uses {@code erp-core} only.
 */
@NullMarked
package health.erp.lab.unit;

import org.jspecify.annotations.NullMarked;
